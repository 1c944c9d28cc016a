import type { Readout } from '#domain/document/readout.ts'
import { randomFrom } from '../../fixtures/random.ts'
import { editLightly, editWords, rewordSome } from './edit-text.ts'
import { finish, modelOf, type Truth } from './revised-model.ts'
import { languageOf } from './texts/texts.ts'
import { deleteSome, exchangeAttribution, plantTwins } from './trap-text.ts'

export type RevisionKind = 'light' | 'medium' | 'heavy' | 'trap'

export const REVISION_KINDS: readonly RevisionKind[] = ['light', 'medium', 'heavy', 'trap']

export type Revised = {
  /** What was revised: the text given, in a trap with sentences planted in it. */
  old: Readout
  readout: Readout
  truth: Truth
  /** In a trap: statements of the old text that are much the same, of which one was deleted. */
  twins: readonly (readonly [string, string])[]
}

/** The same seed gives the same revision. */
export function reviseText(readout: Readout, kind: RevisionKind, seed: number): Revised {
  const random = randomFrom(seed)
  const language = languageOf(readout)
  const { old, twins } = kind === 'trap' ? plantTwins(readout, language, random) : { old: readout, twins: [] }
  const model = modelOf(old)
  const context = { model, language, random }
  if (kind === 'trap') {
    deleteSome(model, twins, language, random)
    exchangeAttribution(model, random)
  }
  editLightly(context)
  if (kind === 'medium' || kind === 'heavy') editWords(context)
  if (kind === 'heavy') {
    editLightly(context)
    editWords(context)
    rewordSome(context)
  }
  return { old, ...finish(model, random), twins }
}
