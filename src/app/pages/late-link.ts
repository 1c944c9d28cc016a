import { late } from '#ui/kit/late.tsx'

const panel = () => import('#ui/link/link-panel.tsx')
const report = () => import('#ui/link/link-report.tsx')

/** What tells what a link came to. */
export const LinkPanel = late(() => panel().then(({ LinkPanel }) => LinkPanel))
export const LinkSentence = late(() => report().then(({ LinkSentence }) => LinkSentence))
export const LinkDetails = late(() => report().then(({ LinkDetails }) => LinkDetails))

/** What finds out what a link came to, with all that tells it at hand, so that it is told in one step. */
export async function loadLink(): Promise<typeof import('#data/follow-link.ts')> {
  const [following] = await Promise.all([
    import('#data/follow-link.ts'),
    LinkPanel.load(),
    LinkSentence.load(),
    LinkDetails.load(),
  ])
  return following
}
