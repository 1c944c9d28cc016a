import { strToU8, type Zippable, zipSync } from 'fflate'

const DOCUMENT = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** A paragraph of Word. */
export const paragraph = (text: string, style = ''): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`

/** A Word file whose body is this markup, with whatever other files. */
export function makeDocx(body: string, files: Zippable = {}): Uint8Array {
  const relations = Object.keys(files)
    .filter((name) => /^word\/\w+\.xml$/.test(name))
    .map((name, at) => {
      const file = name.replace('word/', '')
      return `<Relationship Id="r${at}" Type="${OFFICE}/${file.replace(/\d*\.xml$/, '')}" Target="${file}"/>`
    })
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="d" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${DOCUMENT}"><w:body>${body}</w:body></w:document>`,
    ),
    'word/styles.xml': strToU8(
      `<w:styles xmlns:w="${DOCUMENT}">${['Title', 'heading 1']
        .map(
          (name) =>
            `<w:style w:type="paragraph" w:styleId="${name.replace(' ', '').replace('h', 'H')}"><w:name w:val="${name}"/></w:style>`,
        )
        .join('')}</w:styles>`,
    ),
    ...files,
  })
}

/** Markup of a part of a Word file other than its body. */
export const wordPart = (root: string, body: string): Uint8Array =>
  strToU8(`<w:${root} xmlns:w="${DOCUMENT}">${body}</w:${root}>`)
