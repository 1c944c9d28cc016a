import type { GenericIssue } from 'valibot'
import type { Fault } from './fault.ts'

const keysOf = ({ path }: GenericIssue): unknown[] => path?.map(({ key }) => key) ?? []

const formatPath = (keys: readonly unknown[]): string =>
  keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key).slice(0, 64)}`))
    .join('')
    .replace(/^\./, '')

const cut = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

/** What one of valibot's issues means, in our codes. */
export function structureFault(issue: GenericIssue): Fault {
  const keys = keysOf(issue)
  const path = formatPath(keys)
  const expected = issue.expected ?? ''
  const found = cut(issue.received)
  switch (issue.type) {
    case 'check':
      return { path, code: 'forbidden-character' }
    case 'regex':
    case 'iso_date':
      return { path, code: 'bad-form', field: String(keys.findLast((key) => typeof key === 'string')) }
    case 'non_empty':
      return { path, code: 'empty' }
    case 'integer':
      return { path, code: 'bad-number', expected: 'a whole number' }
    case 'min_value':
    case 'max_value':
      return { path, code: 'bad-number', expected }
  }
  if (issue.input === undefined) return { path, code: 'missing' }
  if (issue.type === 'picklist' || issue.type === 'literal' || issue.type === 'variant')
    return { path, code: 'bad-choice', expected, found }
  return { path, code: 'wrong-type', expected, found }
}
