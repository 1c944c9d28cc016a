import { readFileSync } from 'node:fs'
import type { Draft } from '#domain/document/readout.ts'
import { realReadout } from '../fixtures/real-readout.ts'
import type { Share } from './gold/score.ts'

export type RealScore = {
  /** Of the hand-made document's quotations, those that are there, to the letter, and from their speakers. */
  quoted: Share
  /** The same of what it gives as reported. */
  reported: Share
  /** Of the statements proposed those that are not there. */
  others: Share
}

const { readout: made } = realReadout()

/** The text of the published readout. */
export const realText = (): string => readFileSync(`public/readouts/${made.source.file}`, 'utf8')

/** Compares what was made of the published readout's text with the document that a person made. */
export function scoreReal({ statements, speakers }: Pick<Draft, 'statements' | 'speakers'>): RealScore {
  type Statement = Draft['statements'][number]
  const nameOf = new Map(
    speakers.map(({ id, name, aliases }) => [
      id,
      made.speakers.find((one) => [name, ...aliases].some((said) => said.includes(one.short ?? one.name)))
        ?.id,
    ]),
  )
  const key = ({ mode, content }: Statement, who: readonly (string | undefined)[]): string =>
    JSON.stringify([mode, who, content.map(({ paragraph, start, end }) => [paragraph, start, end])])
  const given = new Set(
    statements.map((one) =>
      key(
        one,
        one.speakers.map((id) => nameOf.get(id)),
      ),
    ),
  )
  const wanted = new Set(made.statements.map((one) => key(one, one.speakers)))
  const found = (mode: Statement['mode']): Share => {
    const all = made.statements.filter((one) => one.mode === mode)
    return { right: all.filter((one) => given.has(key(one, one.speakers))).length, all: all.length }
  }
  return {
    quoted: found('direct'),
    reported: found('indirect'),
    others: { right: [...given].filter((one) => !wanted.has(one)).length, all: given.size },
  }
}
