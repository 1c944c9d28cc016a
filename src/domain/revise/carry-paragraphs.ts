import type { Paragraph } from '#domain/document/readout.ts'
import { alignTexts } from '#domain/link/alignment.ts'
import { lettersIn } from '#domain/link/carry.ts'
import { type FlatText, flatText, stretchesOf } from '#domain/link/flat-text.ts'

/** How many letters of each new paragraph came from which old ones; all by their places. */
function origins(old: FlatText, now: FlatText): Map<number, number>[] {
  const { findOld } = alignTexts(old, now)
  const origin = now.paragraphs.map(() => new Map<number, number>())
  for (let at = 0; at < old.text.length; ) {
    const found = findOld(at, true)
    if (!found) break
    const { piece, fate } = found
    at = Math.max(at + 1, piece.end)
    if (!fate || !('pair' in fate)) continue
    const { pair } = fate
    at = Math.max(at, pair.old.end)
    const all = lettersIn(old.text.slice(pair.old.start, pair.old.end))
    for (const to of stretchesOf(now, pair.new)) {
      const place = now.place.get(to.paragraph) ?? 0
      const letters = lettersIn(now.paragraphs[place]?.text.slice(to.start, to.end) ?? '')
      for (const from of stretchesOf(old, pair.old)) {
        const source = old.place.get(from.paragraph) ?? 0
        const share = lettersIn(old.paragraphs[source]?.text.slice(from.start, from.end) ?? '') / all
        origin[place]?.set(source, (origin[place]?.get(source) ?? 0) + letters * share)
      }
    }
  }
  return origin
}

/** A paragraph as its editor writes it. */
type NextParagraph = { id?: string | undefined; text: string }

/**
 * Which paragraphs go on with an id, by their places; null: those that need a new one. A paragraph keeps the id of
 * the old one that most of its letters came from; of several, that with the most of them. What the editor calls it
 * counts where `keepIds`, or where it was published under that id, word for word.
 */
export function carryParagraphs(
  old: readonly Paragraph[],
  next: readonly NextParagraph[],
  earlier: readonly (readonly Paragraph[])[],
  keepIds: boolean,
): (string | null)[] {
  const published = new Map<string, Set<string>>()
  for (const { id, text } of [old, ...earlier].flat()) {
    const texts = published.get(id)
    if (texts) texts.add(text)
    else published.set(id, new Set([text]))
  }
  const ids = next.map(({ id, text }) =>
    id !== undefined && (keepIds || published.get(id)?.has(text)) ? id : null,
  )
  const taken = new Set(ids.flatMap((id) => id ?? []))
  const now = flatText({ paragraphs: next.map(({ text }, at) => ({ id: String(at), text })) })
  const claims = origins(flatText({ paragraphs: [...old] }), now).flatMap((origin, place) => {
    const given = next[place]?.id
    const claimed = [...origin]
      .map(([source, letters]) => ({ place, letters, id: old[source]?.id ?? '' }))
      .sort((a, b) => b.letters - a.letters || Number(b.id === given) - Number(a.id === given))
    return claimed.slice(0, 1).map((claim) => ({ ...claim, isGiven: claim.id === given }))
  })
  claims.sort((a, b) => b.letters - a.letters || Number(b.isGiven) - Number(a.isGiven) || a.place - b.place)
  for (const { place, id } of claims) {
    if (ids[place] !== null || taken.has(id)) continue
    ids[place] = id
    taken.add(id)
  }
  return ids
}
