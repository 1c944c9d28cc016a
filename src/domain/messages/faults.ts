import type { Fault } from '#domain/check/fault.ts'

const ID = 'a lower-case letter, then up to 63 lower-case letters, digits or hyphens'
const DATE = 'a date like 2024-05-30'
const WEB_ADDRESS = 'a web address that begins with http:// or https://'

/** How fields are written that have a form; every other such field is an id. */
const forms: ReadonlyMap<string, string> = new Map([
  ['date', DATE],
  ['lang', 'a language tag (BCP 47) like "en" or "pt-BR"'],
  ['country', 'two capital letters (ISO 3166-1) like "IR"'],
  ['url', WEB_ADDRESS],
  ['archive', WEB_ADDRESS],
  ['sameAs', WEB_ADDRESS],
  ['file', 'the name of a file beside the document, in lower-case letters, digits, dots and hyphens'],
  ['sha256', '64 hexadecimal digits'],
  ['revision', 'eight hexadecimal digits'],
  ['digest', 'sixteen hexadecimal digits'],
])

/** A fault for a person: its place, what is wrong, and what to do. */
export const faultSentence = (fault: Fault): string =>
  fault.path === '' ? what(fault) : `${fault.path}: ${what(fault)}`

function what(fault: Fault): string {
  switch (fault.code) {
    case 'unreadable':
      return `The file cannot be read (${fault.reason}). Check its name and that it may be read.`
    case 'not-json':
      return `This is not JSON (${fault.reason}). Mend it there, or fetch the file again if it was cut short.`
    case 'not-an-object':
      return 'This is not a readout document. It must be one JSON object: { "schemaVersion": 1, … }.'
    case 'later-version':
      return `This document has schema version ${fault.found}, and only version 1 is known here. Use a newer release to read it.`
    case 'missing':
      if (fault.path === 'issuer') return issuerMissing
      return 'This is required and missing. Add it; a list may be empty ([]).'
    case 'empty':
      return 'This is empty. Fill it in, or leave it out where it is not required.'
    case 'forbidden-character':
      return 'This holds a control character (a tab or line break, say), a bidi override or half a character. Take it out.'
    case 'wrong-type':
      if (fault.found === 'null')
        return fault.path === 'issuer'
          ? issuerMissing
          : `This is null and should be ${kindIn(fault.expected)}. Fill it in, or leave it out where it is not required.`
      return `This should be ${kindIn(fault.expected)} and is ${kindIn(fault.found)}. Change it.`
    case 'bad-choice':
      return `This should be ${choicesIn(fault.expected)} and is ${kindIn(fault.found)}. Choose one that is known.`
    case 'bad-number':
      return `This number should be ${fault.expected}. Change it.`
    case 'bad-form':
      return `This is not written as it should be. Write ${forms.get(fault.field) ?? ID}.`
    case 'reserved-id':
      return `The site keeps "${fault.id}" for itself. Give the readout another id, and its file the same name.`
    case 'unknown-reference':
      return `Nothing here has the id "${fault.id}". Add it, or correct the id.`
    case 'listed-twice':
      return `"${fault.id}" stands twice in this list. Take one away.`
    case 'duplicate-id':
      return `The id "${fault.id}" is already that of ${fault.other}. Give this one another.`
    case 'id-begins-another':
      return `The id "${fault.id}" is the beginning of "${fault.other}", so a link cut short would open the wrong statement. Change one that was not yet published ("q03", not "q3").`
    case 'joint-without-members':
      return 'A joint speaker needs the speakers it is made of. List their ids.'
    case 'members-not-joint':
      return 'Only a joint speaker has members. Take them away, or make the kind "joint".'
    case 'joint-member':
      return `"${fault.id}" is itself a joint speaker. Name the speakers it is made of instead.`
    case 'retired-live':
      return `"${fault.id}" is retired and still in use. Take it from the retired, or give what uses it a new id.`
    case 'retired-cycle':
      return `What replaced "${fault.id}" leads back in a circle. Let it end at something in use, or at nothing ([]).`
    case 'span-empty':
      return 'This span ends where it begins, or before. Correct "start" and "end".'
    case 'span-outside':
      return `This span ends after its paragraph, which has ${fault.length} code units. Correct "start" and "end".`
    case 'span-text':
      return `At these offsets stands “${fault.expected}”, not “${fault.found}”. Correct the offsets or the text.`
    case 'span-cuts-character':
      return 'This span begins or ends inside a character (an emoji, or a letter with its accent). Move that end beside it.'
    case 'content-order':
      return 'This span begins before the one ahead of it ends. Put the spans in reading order, without overlap.'
    case 'evidence-elsewhere':
      return 'This evidence stands neither in the statement nor in its sentence. Choose words from there, or take the theme away.'
    case 'within-cycle':
      return 'This statement lies in itself, by way of others. Correct "within" of one of them.'
    case 'within-wrong':
      return `${
        fault.expected === null
          ? 'No statement holds this one whole'
          : `The smallest statement that holds this one whole is "${fault.expected}"`
      }, and "within" says ${quoted(fault.found)}. Write ${quoted(fault.expected)}, or correct the spans.`
    case 'overlap':
      return `This shares words with "${fault.id}", and neither holds the other whole. Correct the spans, or split one of the statements.`
    case 'not-earlier':
      return `"${fault.id}" does not come earlier in the text. Name an earlier statement, or turn the two about.`
    case 'repeats-other-speaker':
      return `"${fault.id}" is by other speakers. What one takes up from another is listed in "echoes".`
    case 'text-missing':
      return `The published text "${fault.file}" is not beside the document. Put it there, untouched.`
    case 'text-differs':
      return `The published text has “${fault.found}” where this says “${fault.expected}”. Correct the paragraph, or list in source.setApart what is not part of the account.`
    case 'text-more':
      return `The published text goes on with “${fault.found}”. Add the paragraph, or list it in source.setApart.`
    case 'text-less':
      return `“${fault.expected}” was not found between the paragraphs of the published text. Correct it, or take it from source.setApart.`
    case 'sha256-differs':
      return `The published text has the SHA-256 ${fault.found}. If it is the text as it was published, write that; otherwise put the untouched text back.`
    case 'wrong-file-name':
      return `The file must be named after its readout. Name it "${fault.expected}", or change the id.`
    case 'wrong-revision-file':
      return `The file of an earlier revision is named after its readout and the revision. Name it "${fault.expected}", and write that here.`
    case 'revision-missing':
      return `The earlier revision "${fault.file}" is not beside the document. Put it there, or take it from the list.`
    case 'revision-differs':
      return `The document of this file has the revision ${fault.found}. Put back what was published, or write that, here and in the file's name.`
    case 'other-readout':
      return `The document of this file is the readout "${fault.found}". Put an earlier revision of this one there.`
    case 'revision-collision':
      return 'The document of this file differs from the present one, and both have this revision by chance. Change the present one a little: the id of a new statement, say.'
  }
}

/** Of a document that names nobody who published it. */
export const issuerMissing =
  'Nobody is named who published this, so it is a draft yet. Write "issuer": { "id": "…", "name": "…" }, or make the draft again with --issuer "NAME".'

const KINDS: ReadonlyMap<string, string> = new Map([
  ['Object', 'an object ({ … })'],
  ['Array', 'a list ([ … ])'],
  ['string', 'a string ("…")'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
])
/** A kind of value by its name in the schema; a value as it is. */
const kindIn = (name: string): string => KINDS.get(name) ?? name

/** One of some values as the schema lists them: `("direct" | "indirect")`. */
const choicesIn = (listed: string): string => {
  const all = listed.replace(/^\((.*)\)$/, '$1').split(' | ')
  return all.length < 2 ? listed : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`
}

const quoted = (id: string | null): string => (id === null ? 'null' : `"${id}"`)
