import { leadOnTo, routeCodec } from '#domain/address/route.ts'

/** Has the links of a retired readout's page lead to what its address asked of it. Loaded on such a page. */
export function leadOn(page: Element, address: Location, base: string): void {
  const { parse, format } = routeCodec(base)
  const asked = parse(address)
  if (asked.page !== 'readout') return
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const to = parse(new URL(link.href))
    if (to.page === 'readout') link.href = format(leadOnTo(asked, to.readout))
  }
}
