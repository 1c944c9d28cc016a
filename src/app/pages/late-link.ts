import { late } from '#ui/kit/late.tsx'
import { loadMarkedWords } from '#ui/text/use-marked-words.ts'

const panel = () => import('#ui/link/link-panel.tsx')
export const loadReport = () => import('#ui/link/link-report.tsx')

/** What tells what a link came to. */
export const LinkPanel = late(() => panel().then(({ LinkPanel }) => LinkPanel))
export const LinkSentence = late(() => loadReport().then(({ LinkSentence }) => LinkSentence))
export const LinkDetails = late(() => loadReport().then(({ LinkDetails }) => LinkDetails))

/** What finds out what a link came to, with all that tells and marks it at hand, so that it is shown in one step. */
export async function loadLink(): Promise<typeof import('#data/follow-link.ts')> {
  const [following] = await Promise.all([
    import('#data/follow-link.ts'),
    LinkPanel.load(),
    LinkSentence.load(),
    LinkDetails.load(),
    loadMarkedWords(),
  ])
  return following
}
