import type { Attribution } from '#domain/link/attribution-change.ts'
import * as say from '#domain/messages/link.ts'
import { quoted, reported, separator, unknownSpeaker } from '#domain/messages/reader.ts'

const namesOf = ({ speakers }: Attribution['chain'][number], withIds: boolean): string =>
  speakers.map(({ id, name }) => (withIds ? say.namedWithId(name, id) : name)).join(separator) ||
  unknownSpeaker

function words({ issuer, chain }: Attribution, withIssuer: boolean, withIds: boolean): string {
  const parts = chain.map((link) =>
    say.said(namesOf(link, withIds), link.mode === 'direct' ? quoted : reported),
  )
  const said = parts.reduce((inner, outer) => say.saidWithin(inner, outer))
  return withIssuer ? say.accordingToIssuer(said, issuer) : said
}

const all = (attributions: readonly Attribution[], withIssuer: boolean, withIds: boolean): string =>
  [...new Set(attributions.map((attribution) => words(attribution, withIssuer, withIds)))].join('; ') ||
  say.narration

/** An attribution and what it has become, in words that differ: with the issuer, and with ids, only where needed. */
export function attributionWords(from: readonly Attribution[], to: readonly Attribution[]): [string, string] {
  const forms = [
    [false, false],
    [true, false],
    [true, true],
  ] as const
  for (const [withIssuer, withIds] of forms) {
    const both: [string, string] = [all(from, withIssuer, withIds), all(to, withIssuer, withIds)]
    if (both[0] !== both[1]) return both
  }
  return [all(from, true, true), all(to, true, true)]
}

/** Who says some words, in one sentence. */
export const saidBy = (attributions: readonly Attribution[]): string => all(attributions, false, false)
