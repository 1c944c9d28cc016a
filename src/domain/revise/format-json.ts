import { isObject } from './overlay.ts'

/** What fits into so many characters stands on one line. */
const WIDTH = 101

const isFlat = (value: unknown): boolean =>
  isObject(value) && !Array.isArray(value) && !Object.values(value).some(isObject)

/** What stands on one line however long it is: the spans of a statement, words and places together. */
const isSpan = (value: unknown): boolean => isFlat(value) && Object.hasOwn(Object(value), 'paragraph')
const isSpans = (value: unknown): boolean => Array.isArray(value) && value.length === 1 && isSpan(value[0])

function inOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`
  if (!isObject(value)) return JSON.stringify(value)
  const fields = Object.entries(value).map(([key, held]) => `${JSON.stringify(key)}: ${inOneLine(held)}`)
  return fields.length > 0 ? `{ ${fields.join(', ')} }` : '{}'
}

/** JSON as readouts are written by hand: indented by two, small objects and lists on one line. */
export const formatJson = (value: unknown): string => `${format(value, '', 0)}\n`

/** `before`: characters ahead of it on its line, and a comma behind it. */
function format(value: unknown, indent: string, before: number): string {
  if (!isObject(value)) return JSON.stringify(value)
  const line = inOneLine(value)
  if (isSpan(value) || isSpans(value) || indent.length + before + line.length <= WIDTH) return line
  const inner = `${indent}  `
  if (Array.isArray(value))
    return `[\n${value.map((item) => inner + format(item, inner, 1)).join(',\n')}\n${indent}]`
  const fields = Object.entries(value).map(([name, held]) => {
    const key = `${JSON.stringify(name)}: `
    return inner + key + format(held, inner, key.length + 1)
  })
  return `{\n${fields.join(',\n')}\n${indent}}`
}
