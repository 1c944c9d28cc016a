/** What is said of files that become text: why one cannot, and what was done with one that could. */

const list = new Intl.ListFormat('en', { type: 'conjunction' })
const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

/** Why no text can be had of a file, and what to do. */
export const empty = 'it holds no text'
export const emptyPage =
  'the page holds no text; what it shows may be put there by scripts, which are never run. Save the page as a PDF, or copy its text'
export const pictures =
  'this file holds pictures of text, as a scanner makes them. Run it through a program that recognises text (OCR), or find the text elsewhere'
export const unreadableLetters =
  'its fonts do not say which letters they show. Open it, copy the text, and save that as plain text'
export const encryptedPdf =
  'it is locked with a password. Open it with the password and save a copy without one'
export const brokenPdf = (reason: string) => `it is a damaged PDF (${reason})`
export const tooLargePdf = (bytes: number) =>
  `unpacked it would take more than ${Math.round(bytes / 1_000_000)} MB. No press text does; the file may be made to harm`
export const tooSlowPdf = (seconds: number) =>
  `it is not read after ${seconds} seconds. No press text takes so long; the file may be made to harm`
export const encryptedOffice =
  'it is an Office file locked with a password, or one of before 2007. Open it and save it as .docx without a password'
export const brokenZip = 'it is a damaged or cut-off Word file'
export const brokenDocx = (reason: string) => `it is a damaged Word file (${reason})`
export const tooLargeDocx = (bytes: number) =>
  `unpacked it would take more than ${Math.round(bytes / 1_000_000)} MB. No press text does; the file may be made to harm`
export const tooManyTags = (tags: number) =>
  `it is made of more than ${tags.toLocaleString('en')} parts. No press text is; the file may be made to harm`
export const rtf = 'it is an RTF file. Open it and save it as .docx or as plain text'
export const mhtml = 'it is a web archive. Open it in a browser and save the page as HTML'
export const otherKind = (kind: string) =>
  `it is ${kind}, not a text. Text, HTML, Word (.docx) and PDF can be read`
export const unknownKind =
  'it is no text, and of no kind that is known here. Text, HTML, Word (.docx) and PDF can be read'

/** The kinds of file that are known and hold no text. */
export const kinds = {
  archive: 'an archive',
  gzip: 'a compressed file',
  image: 'a picture',
  sound: 'a sound or film',
  spreadsheet: 'a spreadsheet',
  slides: 'a slide show',
  openDocument: 'an OpenDocument file (save it as .docx)',
  book: 'an e-book',
  program: 'a program',
  propertyList: 'a property list or Safari web archive',
}

/** What was done, for a person to look at. */
export const encoding = (name: string) => `It was read as ${name}.`
export const guessedEncoding = (name: string) =>
  `It does not say how its letters are encoded; it was read as ${name}. If letters look wrong, save it as UTF-8.`
export const damagedUtf8 = (places: number) =>
  `${counted(places, 'place is', 'places are')} no UTF-8; there stands “\ufffd”.`
export const refusedCharacters = (count: number) =>
  `${counted(count, 'character was', 'characters were')} taken out: no readout may hold them.`
export const noArticle = 'No article was found on the page; all that it shows was taken.'
export const tooManyElements = (count: number) =>
  `The page has ${counted(count, 'element', 'elements')}, too many to look for an article; all that it shows was taken.`
export const leftOutText = (text: string) => `Left out, though it reads like text: “${text}”`
export const leftOutRest = (count: number, words: string) =>
  `Left out of the page around the text: ${counted(count, 'line', 'lines')} (${words})`
export const caption = (text: string) => `Left out, a caption: “${text}”`
export const published = (date: string) => `The file gives ${date} as the date of publication.`
export const wordMessage = (message: string) => `The Word file: ${message}`
export const wordMargin = (text: string) => `Left out, a header or footer: “${text}”`
export const runningHead = (text: string, pages: number) =>
  `Left out, at the edge of ${counted(pages, 'page', 'pages')}: “${text}”`
export const keptHyphen = (word: string) =>
  `“${word}” is broken at its hyphen at the end of a line; it may be written without.`
export const pagesWithoutText = (pages: readonly number[]) =>
  `Without text, perhaps pictures of it: ${pages.length === 1 ? 'page' : 'pages'} ${list.format(pages.slice(0, 20).map(String))}${pages.length > 20 ? ' …' : ''}.`
export const turnedText = (text: string) => `Left out, set at an angle: “${text}”`

export const pageOf = (page: number, pages: number) => `page ${page} of ${pages}`
