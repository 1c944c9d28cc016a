/** What the command that makes a readout of a text says, and what the document says of its marks. */

export const usage = `Usage: npm run ingest -- FILE|- [--out FILE.json] [--id ID] [--title TITLE] [--issuer NAME] [--lang TAG] [--date YYYY-MM-DD] [--url ADDRESS] [--themes FILE.json] [--json] [--preview]
Makes a draft readout of a press text: what is said in it, by whom, quoted or only reported. A person confirms it.
FILE is plain text in any usual encoding, HTML, Word (.docx) or PDF; - reads it from the standard input.
Without --out the document is printed; with it, its text is put beside it, and its file gives the id.
--themes names a list of themes to look for, in place of the one that comes with the program.
What could not be settled is told line by line, with --json as JSON.
--preview opens the draft in the reader, on this machine alone; without --out nothing else is kept.`
export const wrongOption = (reason: string) => `${reason}\n${usage}`
export const unreadable = (file: string, reason: string) => `${file} cannot be read: ${reason}.`
export const unwritable = (file: string, reason: string) => `${file} cannot be written: ${reason}.`
export const otherText = (name: string) =>
  `${name}, where the text would go, holds another text. Move it away, or write to another folder with --out.`
export const badId = (id: string) =>
  `“${id}” cannot be an id: a small letter first, then small letters, digits and hyphens, 64 at most.`
export const badLanguage = (lang: string) => `“${lang}” is no language tag: write it as en or pt-BR.`
export const noPack = (lang: string) =>
  `Nothing is known of the language of this text (${lang}): quotations are marked by their marks alone, and who says them is left open.`
export const badDate = (date: string) => `“${date}” is no day: write it as 2026-05-30.`
export const reservedId = (id: string) =>
  `“${id}” is an address of the site itself; give another id with --id.`
export const outIsNoJson = (file: string) => `${file} is no name for a document: --out takes FILE.json.`
export const outIsInput = (file: string) =>
  `${file} is the file that is read; give the document another name.`
export const badWords = (option: string) => `--${option} needs words.`
export const misnamed = (id: string) => `A published document is named after its id: ${id}.json.`
export const keptFormer = (file: string) => `The document that stood there is kept as ${file}.`
export const badAddress = (url: string) => `“${url}” is no web address that begins with http:// or https://.`
export const sentenceOf = (done: number, all: number) =>
  `sentence ${done.toLocaleString('en')} of ${all.toLocaleString('en')}`
export const made = (statements: number, findings: number) =>
  `${statements} ${statements === 1 ? 'statement' : 'statements'}, ${findings} ${findings === 1 ? 'finding' : 'findings'}.`

export const byProgram = 'a program of this site, unconfirmed by anybody'
export const replacedHeading = 'A heading of the page, for which another was given.'
const orOf = (names: readonly string[]) =>
  names.length === 0 ? '' : ` It may be ${names.slice(0, 3).join(' or ')}.`
export const unknownSpeaker = (id: string, words: string, names: readonly string[]) =>
  `Who says ${id} is not established (${words}).${orOf(names)}`
export const doubtfulSpeaker = (
  id: string,
  words: string,
  speakers: readonly string[],
  others: readonly string[],
) => `${id} is only taken for words of ${speakers.join(' and ')} (${words}).${orOf(others)}`
export const setApart = (line: string, why: string) => `“${line}” is set apart from the account. ${why}`
export const givenTwice = (paragraphs: number, start: string) =>
  `The page gives the account twice: ${paragraphs === 1 ? 'one paragraph' : `${paragraphs} paragraphs`} of it, from “${start}” on, ${paragraphs === 1 ? 'is' : 'are'} set apart as a copy. Take out of the text what should not be read, if the other one is to be kept.`
export const ownFault = (faults: string) =>
  `The program marked something wrongly, and so marked nothing; please report it with the text: ${faults}`
export const noTitle = 'No title was found; the id stands in its place. Give one with --title.'
export const noIssuer = 'Who published the account is not established. Give it with --issuer.'
export const takenOut = (codePoint: string) =>
  `The character ${codePoint} was taken out: no readout may hold it.`

/** Where the day of the event comes from. */
export const dateBasis = {
  given: 'Given by whoever made the draft.',
  account: 'Named at the beginning of the account; found by a program.',
  page: 'The date of the page, found by a program; the event may have been on another day.',
}

/** Where the place of the event comes from. */
export const placeBasis = {
  account: 'Named at the beginning of the account; found by a program.',
  dateline: 'Where the account was sent from, found by a program; the event may have been elsewhere.',
}

/** Why a line of a page is no part of its account. */
export const apart = {
  above: 'A line by itself above the account.',
  below: 'A line by itself below the account.',
  copy: 'The account again, or the beginning of it.',
  again: 'The title again.',
  running: 'A line of the page’s head that comes again.',
  among: 'A line by itself among lines of the page.',
  navigation: 'Navigation of the page.',
  authors: 'Who wrote the page.',
  caption: 'A caption or the credit of a picture.',
  contact: 'How to reach the press office.',
  publication: 'A line on the publication of the page.',
  date: 'The date of the page.',
  time: 'The time of the page.',
  way: 'The way to the page on its site.',
  share: 'A line to share or follow the page.',
  pointer: 'A pointer to other pages.',
  rights: 'A note on rights.',
  tags: 'Tags of the page.',
  mark: 'A mark that parts or ends the page.',
  number: 'A number alone on its line.',
}

/** Whom a pronoun names, other sentences tell. */
export const byPronoun = (reason: string) =>
  `${reason} It names them by a pronoun; who that is, the text before it tells.`

/** On what an attribution rests. */
export const reasons = {
  turn: 'The line names its speaker.',
  quoted: 'Its sentence quotes it and names who says it.',
  reported: 'Its sentence reports it and names who says it.',
  introduced: 'The sentence before it leads to it and names who says it.',
  nested: 'It stands in quotation marks within what its sentence reports.',
  told: 'It is given as words of whom its speaker speaks to; where two people speak, that is the other.',
  carried: 'Nothing names who says it; whoever was quoted before it goes on.',
  open: 'Nothing names who says it.',
}

/** What is wrong with a list of themes. */
export const badLexicon = {
  character: 'holds a character that no readout may hold',
  noWord: 'holds no word',
  long: (most: number) => `has more than ${most} words`,
  id: 'is no id: a small letter first, then small letters, digits and hyphens, 64 at most',
  empty: 'is empty',
  twice: 'two themes have the same id',
  fault: (place: string, what: string) => `${place === '' ? 'the list' : place}: ${what}`,
}
export const noJson = (reason: string) => `it is no JSON: ${reason}`
export const badThemes = (file: string, faults: readonly string[]) =>
  `${file} is no list of themes:\n${faults.map((fault) => `  ${fault}`).join('\n')}\nExpected is a JSON list of {"id": "trade", "label": "Trade", "words": ["trade", "tariff"], "except": ["trade union"]}; "except" may be left out.`
export const proposedTheme = (label: string, statements: readonly string[]) =>
  `“${label}” is proposed as a theme: it stands in ${statements.join(', ')}.`
/** Of a statement whose sentence was corrected, and in which nothing else was found. */
export const beforeItsSentenceChanged =
  'Its sentence has changed since somebody was said to say it, and nothing else was found in it.'
