import { isolate } from '#domain/text/isolate.ts'
import { issuerMissing as noIssuer } from './faults.ts'

/** What the command says that puts a document and its text in place, and what the document then says of its marks. */

export const usage = `Usage: npm run publish -- FILE.json [--text FILE.txt] [--allow-unknown] [--confirm "NAME"]
Checks a readout that ingest made or an editor wrote, and puts it and its text among the published ones.

  --text FILE          the published text, untouched; the file beside FILE.json that it names where this is left out
  --allow-unknown      statements whose speaker the text does not establish may be published
  --confirm NAME       NAME has read what the program proposed and finds it right; the document says so
  --unconfirmed q03,…  with --confirm: all but these
  --folder FOLDER      where the readouts stand; public/readouts where it is left out
  --dry-run            says what would be done, and writes nothing`
export const wrongOption = (reason: string) => `${reason}\n\n${usage}`
export const badName =
  'The name behind --confirm is empty, or holds a control character (a line break, say). Write who confirms it.'
export const unconfirmedAlone =
  '--unconfirmed names what is left out of --confirm "NAME". Add that, or take it away.'
export const notThere = (id: string) =>
  `--unconfirmed ${id}: No program proposed a statement ${id}. Correct the id, or leave it out.`

const count = (number: number, one: string, several: string) => `${number} ${number === 1 ? one : several}`
const statements = (number: number) => count(number, 'statement', 'statements')

export const issuerMissing = (file: string) => `${file}: issuer: ${noIssuer}`
export const textNotFound = (file: string, beside: string | null) =>
  `${file}: source.file: ${beside ?? 'The published text'} cannot be read. Put the text there, untouched, or name it with --text FILE.`
export const textUnreadable = (file: string, reason: string) =>
  `${file}: The text cannot be read (${reason}). Check its name and that it may be read.`
export const textIs = (text: string) => `The text is ${text}; --text FILE names another.`
export const hasRevisions = (file: string) =>
  `${file}: revisions: What is published for the first time has no earlier revisions. Take them away.`
export const unknownSpeakers = (file: string, number: number) =>
  `${file}: ${statements(number)} without a speaker:`
export const unknownSpeaker = (id: string, words: string) => `    ${id}: “${isolate(words)}”`
export const howToGoOn =
  'Write who says each in its "speakers", or take it out where nobody does. Where the text does not tell, publish with --allow-unknown: readers see “Speaker not established”.'

export const folderUnreadable = (folder: string, reason: string) =>
  `${folder}: This folder cannot be read (${reason}). Make it, or name another with --folder.`
export const isInFolder = (file: string) =>
  `${file} stands among the published readouts already. Check it there (npm run check-readout ${file}) and build; or keep drafts elsewhere, and publish them from there.`
export const isPublished = (id: string, file: string) =>
  `${id}: A readout of this id is published already. To change it: npm run revise -- ${id} ${file} --note "what changed". If this is another one, give it another id.`
export const isRetired = (id: string) =>
  `${id}: A readout of this id was retired, and links to it say so. Give this one another id.`
export const inTheWay = (file: string) =>
  `${file}: This file is in the way, and holds something else. Nothing is overwritten; move it away if it is no readout's.`
export const othersAtWork = (file: string) =>
  `Another command is changing this folder. Try again when it is done; if none is, take away ${file}.`
export const writeFailed = (file: string, reason: string, isRestored: boolean) =>
  `${file}: Writing failed (${reason}). ${isRestored ? 'The folder is as it was' : 'So did taking back what had been written: look into the folder'}. Check that there is room and that it may be written, and try again.`
export const nothingWritten = 'Nothing was written.'

export const sound = (id: string, number: number) => `${id}: sound, ${statements(number)}.`
export const byMachine = (number: number, of: number, id: string, file: string) =>
  number === 0
    ? 'All of them are confirmed by a person.'
    : `${number === of ? 'All' : `${number} of them`} proposed by a program and confirmed by nobody; each says so wherever it is opened or copied. Whoever has read them confirms them: with --confirm "NAME" here, or once it is published with npm run revise -- ${id} ${file} --confirm "NAME".`
export const byMachineStill = (number: number) =>
  `${statements(number)} ${number === 1 ? 'is' : 'are'} not among what was confirmed, and ${number === 1 ? 'says' : 'say'} so.`
export const titleIsId = (id: string) =>
  `Its title is its id, “${id}”: the text gave none. Write one in "title", if it has one.`
export const wouldWrite = 'With --dry-run nothing was written. It would be:'
export const wrote = (file: string) => `Wrote ${file}`
export const address = (address: string) => `Its address on the site: ${address}`
export const next = 'Next: npm run build'

/** Stands in the document, so it counts nothing that a revision may change: pages count for themselves. */
export const confirmedMethod =
  'A program proposed the marks; whoever is named here read them, and confirmed all but those that say otherwise.'
