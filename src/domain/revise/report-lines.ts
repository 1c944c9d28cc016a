import * as say from '#domain/messages/revise.ts'
import { shorten } from '#domain/page/shorten.ts'
import type { ReviseReport } from './revise-report.ts'

/** Code units of a statement's words that a line shows. */
export const SHOWN = 60
const short = (words: string): string => shorten(words, SHOWN)

/** Where two texts differ is shown, not only how they begin. */
function aroundDifference(from: string, to: string): [from: string, to: string] {
  let same = 0
  while (same < from.length && same < to.length && from[same] === to[same]) same++
  const space = from.lastIndexOf(' ', Math.max(0, same - SHOWN / 3)) + 1
  if (same < SHOWN / 2 || space === 0) return [short(from), short(to)]
  return [`…${short(from.slice(space))}`, `…${short(to.slice(space))}`]
}

/** What a revision did, a line each. */
export function reportLines(report: ReviseReport): string[] {
  const { issuer, paragraphs } = report
  return [
    say.unchanged(report.unchanged),
    ...(report.moved.length > 0 ? [say.moved(report.moved)] : []),
    ...report.changed.map(({ id, from, to }) => say.changed(id, ...aroundDifference(from, to))),
    ...(issuer ? [say.issuerRenamed(issuer.from, issuer.to)] : []),
    ...report.reattributed.map(({ id, from, to }) => say.reattributed(id, from, to)),
    ...report.split.map(({ id, to }) => say.split(id, to)),
    ...report.retired.map(({ id, to, reason }) => say.retired(id, to, reason)),
    ...report.revived.map(say.revived),
    ...report.added.map(({ id, words }) => say.added(id, short(words))),
    ...report.renamed.map(({ path, name, id }) => say.renamed(path, name, id)),
    ...(paragraphs.added.length > 0 ? [say.paragraphsAdded(paragraphs.added)] : []),
    ...(paragraphs.gone.length > 0 ? [say.paragraphsGone(paragraphs.gone)] : []),
    ...report.stale.map(({ path, from, to }) => say.stale(path, from, to)),
  ]
}
