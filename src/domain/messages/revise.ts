import { isolate } from '#domain/text/isolate.ts'

/** What the command that publishes a new revision says. */
export const usage = `Usage: npm run revise -- ID NEW.json|NEW.txt --note "what changed" [--text FILE] [--retire ID="reason"]…
Publishes NEW.json as the next revision of the readout ID, and keeps the present one as an earlier revision. Of a
corrected text, NEW.txt, the document is proposed: what stands as it was is kept, what is new is the program's proposal.

  --note TEXT               what changed, for readers; needed where a revision is made
  --text FILE               the published text of the new revision
  --retire q05="reason"     a statement that is gone
  --retire q05=q07,q08="…"  the same, with those that take its place
  --keep-ids                ids of NEW.json count, whatever the words say
  --date 2024-05-30         of the revision; today where it is left out
  --out FILE.json           with NEW.txt: writes what is proposed there, for an editor, and publishes nothing
  --confirm NAME            NAME has read what the program proposed and finds it right; NEW.json may be the
                            published document itself then
  --unconfirmed q03,…       with --confirm: all but these
  --allow-unknown           with NEW.txt: statements may be proposed that nobody is found to say
  --folder FOLDER           where the readouts stand; public/readouts where it is left out
  --dry-run                 says what would be done, and writes nothing`

export const wrongOption = (reason: string) => `${reason}\n\n${usage}`
export const badId = (id: string) => `“${id}” is no id of a readout. Write its id, not the name of its file.`
export const badDate = (date: string) => `“${date}” is no date. Write one like 2024-05-30.`
export const badNote =
  'The note is empty, or holds a control character (a line break, say). Write one line that tells readers what changed.'
export const badRetire = (value: string) =>
  `“--retire ${value}” names no statement or no reason in one line. Write --retire q05="reason", or --retire q05=q07,q08="reason" with the statements that take its place.`
export const retiredTwice = (id: string) => `“--retire ${id}” stands twice. Take one away.`
export const noteMissing =
  'This makes a new revision, and readers are told what changed. Add --note "what changed". Nothing was written.'
export const noteToo = 'Readers are told what changed, too: add --note "what changed".'
export const isPublished = (file: string) =>
  `${file} is the published document itself, so nothing tells what it was. Put that back, and revise a copy elsewhere.`

export const confirmText = (file: string) =>
  `${file} is a text, and nobody has read yet what is proposed of it. Revise first, or look at it with --out; then confirm.`
export const outOfText =
  '--out is for what the program proposes of a corrected text. Name that (NEW.txt), or take --out away.'
export const textTwice = (file: string) =>
  `${file} is the text of the new revision already. Take --text away, or name a document (NEW.json).`
export const proposed = (id: string, who: string, confidence: number, reason: string) =>
  `Proposed: ${id}: ${isolate(who)}, confidence ${Math.round(confidence * 100)} %: ${reason}`
export const unknownProposed =
  'The program found nobody who says it. Take --allow-unknown where the text does not tell: readers see “Speaker not established”; or look at it with --out, and write who it is.'
export const asBefore =
  'Issuer, event, and what is told of the source are as they were: see whether they still hold.'
export const thenRevise = (id: string, file: string, text: string) =>
  `Look at it, then: npm run revise -- ${id} ${file} --text ${text} --note "what changed"`

export const textUnreadable = (file: string, reason: string) =>
  `${file}: The text cannot be read (${reason}). Check its name and that it may be read.`
export const textNotFound = (next: string, file: string) =>
  `${next}: source.sha256 is not that of the published text, and ${file} is not beside it. Put the new text there, or name it with --text.`
export const textIs = (text: string) =>
  `The text is ${text}: with --text FILE another is taken for that of the new revision.`

export const otherId = (next: string, found: string, expected: string) =>
  `${next}: id: This is the readout “${found}”, not “${expected}”. Revise that one, or correct the id.`
export const collision = (next: string, revision: string) =>
  `${next}: Its revision would be ${revision}, and by chance another state of the readout has that already. Change it a little: the id of a new statement (with --keep-ids), say.`
export const keptDiffers = (file: string) =>
  `${file}: This file is in the way: an earlier revision is to be kept under its name, and it holds something else. Nothing is overwritten; move it away if it is none of the readout's.`
export const writeFailed = (file: string, reason: string) =>
  `${file}: Writing failed (${reason}). The files are as they were. Check that there is room and that the folder may be written, and try again.`
export const rollbackFailed = (file: string, reason: string) =>
  `${file}: Writing failed (${reason}), and so did putting back what had been written. What is published is sound, and is the old revision. Run the same command again: it goes on from there.`
export const nothingWritten = 'Nothing was written.'
export const wouldWrite = 'With --dry-run nothing was written. It would be:'

export const retireLive = (id: string) =>
  `--retire ${id}: ${id} is still in use: it goes on in the new document. Take the option away, or the statement out of the document.`
export const retireUnknown = (id: string) =>
  `--retire ${id}: The readout has no statement ${id}. Correct the id.`
export const successorUnknown = (id: string, successor: string) =>
  `--retire ${id}: ${successor} is to take its place, and the readout has no such statement. Correct the id, or leave it out.`

export const undecided = (count: number) =>
  count === 1
    ? 'One statement is no longer there. Links to it lead on or tell why, so say what became of it:'
    : `${count} statements are no longer there. Links to them lead on or tell why, so say what became of each:`
const WHY = {
  gone: 'Its words are gone.',
  repeated: 'Its words are gone here, and stand where they stood before.',
  narration: 'Its words are there, but no statement holds them now.',
  split: 'It was split.',
  unsure: 'Its words stand in several places, and it cannot be told which is meant.',
  merged: 'Its words stand in another statement.',
}
export const why = (code: keyof typeof WHY) => WHY[code]
export const retireOption = (id: string, to: readonly string[]) =>
  `--retire ${id}=${to.length > 0 ? `${to.join()}=` : ''}"reason"`
export const keepOption = (id: string) => `or give one of them the id ${id} in the document`

const count = (number: number, one: string, several: string) => `${number} ${number === 1 ? one : several}`
export const words = (text: string) => `“${isolate(text)}”`
export const unchanged = (number: number) => `Carried: ${count(number, 'statement', 'statements')} as before.`
export const moved = (ids: readonly string[]) => `Moved: ${ids.join(', ')}.`
export const changed = (id: string, from: string, to: string) =>
  `Changed: ${id}: ${words(from)} → ${words(to)}`
export const reattributed = (id: string, from: string, to: string) =>
  `Re-attributed: ${id}: ${isolate(from)} → ${isolate(to)}`
export const issuerRenamed = (from: string, to: string) => `Issuer: ${isolate(from)} → ${isolate(to)}`
export const split = (id: string, to: readonly string[]) => `Split: ${id} into ${to.join(', ')}.`
export const retired = (id: string, to: readonly string[], reason: string) =>
  `Retired: ${id}${to.length > 0 ? ` to ${to.join(', ')}` : ''}: ${reason}`
export const revived = (id: string) => `In use again: ${id}.`
export const added = (id: string, text: string) => `New: ${id}: ${words(text)}`
export const renamed = (path: string, name: string, id: string) =>
  `Named: ${path} is “${name}” there and ${id} in the readout.`
export const paragraphsAdded = (ids: readonly string[]) => `New paragraphs: ${ids.join(', ')}.`
export const paragraphsGone = (ids: readonly string[]) => `Paragraphs gone: ${ids.join(', ')}.`
export const stale = (path: string, from: number, to: number | null) =>
  `Look at ${path}: it names ¶ ${from}, which is ${to === null ? 'gone' : `¶ ${to} now`}.`

export const nothingToDo = (id: string) => `${id}: The published document says this already. Nothing to do.`
export const newRevision = (from: string, to: string) => `Revision ${from} is replaced by ${to}.`
export const sameRevision = (revision: string) =>
  `What was said, by whom and in which mode is as it was: this is still revision ${revision}, and none is kept. The document is overwritten.`
export const backAgain = (revision: string) =>
  `Revision ${revision} was replaced before; this goes back to it.`
export const alreadyKept = (file: string) => `Kept before, and left as it is: ${file}`
export const wrote = (file: string) => `Wrote ${file}`

/** Of a revision that was left, gone back to and left again: what was noted each time. */
export const noteOfAgain = (note: string, date: string, before: string) => `${note} (${date}: ${before})`
