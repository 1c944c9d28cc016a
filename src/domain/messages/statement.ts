import type { Mode } from '#domain/document/readout.ts'

/** How a statement is named: who, and through whom. Loaded with the page. */

export const speakerNotEstablished = 'Speaker not established'
export const aSpeakerNotEstablished = 'a speaker the text does not establish'
export const theSameSpeaker = 'the same speaker'
export const asGivenBy = (mode: Mode, who: string) =>
  `as ${mode === 'direct' ? 'quoted' : 'reported'} by ${who}`
export const withinFurther = 'within further statements'
export const inParagraph = (number: number) => `paragraph ${number}`
export const leftOut = '[…]'
export const parts = (all: readonly string[]) => all.join(', ')
export const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
