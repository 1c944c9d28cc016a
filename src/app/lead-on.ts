import { leadOnTo, type ReadoutRoute } from '#domain/address/route.ts'
import type { Navigation } from '#state/navigation.ts'

/** Has the links of a retired readout's page lead to what the address asked of it. Loaded on such a page. */
export function leadOn(page: Element, asked: ReadoutRoute, { parse, format }: Navigation): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const to = parse(new URL(link.href))
    if (to.page === 'readout') link.href = format(leadOnTo(asked, to.readout))
  }
}
