import { isUnconfirmed } from '#domain/document/is-unconfirmed.ts'
import type { Attribution } from '#domain/link/attribution-change.ts'
import { withMark } from '#domain/messages/attribution.ts'
import * as say from '#domain/messages/link.ts'
import { quoted, reported, separator, unknownSpeaker } from '#domain/messages/reader.ts'

type Form = { withIssuer: boolean; withIds: boolean; withMarks: boolean }

const namesOf = ({ speakers }: Attribution['chain'][number], withIds: boolean): string =>
  speakers.map(({ id, name }) => (withIds ? say.namedWithId(name, id) : name)).join(separator) ||
  unknownSpeaker

function words({ issuer, chain, by }: Attribution, { withIssuer, withIds, withMarks }: Form): string {
  const isMarked = withMarks && isUnconfirmed({ attribution: by })
  const parts = chain.map((link, at) =>
    say.said(
      namesOf(link, withIds),
      withMark(link.mode === 'direct' ? quoted : reported, isMarked && at === 0),
    ),
  )
  const said = parts.reduce((inner, outer) => say.saidWithin(inner, outer))
  return withIssuer ? say.accordingToIssuer(said, issuer) : said
}

const all = (attributions: readonly Attribution[], form: Form): string =>
  [...new Set(attributions.map((attribution) => words(attribution, form)))].join('; ') || say.narration

/** An attribution and what it has become, in words that differ: with the issuer, and with ids, only where needed. */
export function attributionWords(from: readonly Attribution[], to: readonly Attribution[]): [string, string] {
  const forms = [
    { withIssuer: false, withIds: false },
    { withIssuer: true, withIds: false },
  ]
  const tells = (form: (typeof forms)[number]) =>
    all(from, { ...form, withMarks: false }) !== all(to, { ...form, withMarks: false })
  const form = { ...(forms.find(tells) ?? { withIssuer: true, withIds: true }), withMarks: true }
  return [all(from, form), all(to, form)]
}

/** Who says some words, in one sentence. */
export const saidBy = (attributions: readonly Attribution[]): string =>
  all(attributions, { withIssuer: false, withIds: false, withMarks: true })
