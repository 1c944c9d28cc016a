import type { Statement } from '#domain/document/readout.ts'
import { unknownSpeaker, unknownSpeakers } from '#domain/messages/publish.ts'
import { shorten } from '#domain/page/shorten.ts'
import { SHOWN } from '#domain/revise/report-lines.ts'

/** Which statements of a file have no speaker, a line each. */
export const unknownSpeakerLines = (file: string, statements: readonly Statement[]): string[] => [
  unknownSpeakers(file, statements.length),
  ...statements.map(({ id, content }) =>
    unknownSpeaker(id, shorten(content.map(({ text }) => text).join(' '), SHOWN)),
  ),
]
