import * as v from 'valibot'
import { readoutSchema } from '#domain/document/readout.ts'
import * as say from '#domain/messages/revise.ts'
import type { Decision } from '#domain/revise/decide-retired.ts'
import { parseDecision } from '#domain/revise/parse-decision.ts'
import { type ReviseRequest, revisePublished } from '#prerender/revise-published.ts'
import { asksHelp } from './asks-help.ts'
import { CONFIRMING, confirmationOf } from './confirmation-of.ts'
import { optionsOrReason } from './options-or-reason.ts'

// Exit codes: 0 done or nothing to do, 1 refused or unreadable, 2 wrong use.
const args = process.argv.slice(2)
const request = asksHelp(args) ? null : requestOrSentence(args)
if (request === null) console.log(say.usage)
else if (typeof request === 'string') {
  console.error(request)
  process.exitCode = 2
} else {
  const { outcome, lines } = await revisePublished(request)
  for (const line of lines) (outcome === 'done' ? console.log : console.error)(line)
  process.exitCode = { done: 0, refused: 1, 'wrong-use': 2 }[outcome]
}

function requestOrSentence(args: string[]): ReviseRequest | string {
  const read = optionsOrReason(args, {
    folder: { type: 'string' },
    text: { type: 'string' },
    out: { type: 'string' },
    ...CONFIRMING,
    'allow-unknown': { type: 'boolean', default: false },
    note: { type: 'string' },
    date: { type: 'string' },
    retire: { type: 'string', multiple: true, default: [] },
    'keep-ids': { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
  })
  if (typeof read === 'string') return say.wrongOption(read)
  const { values, positionals } = read
  const [id, next, ...more] = positionals
  if (id === undefined || next === undefined || more.length > 0) return say.usage
  if (!v.is(readoutSchema.entries.id, id)) return say.badId(id)
  const date = values.date ?? new Date().toISOString().slice(0, 10)
  if (!v.is(readoutSchema.entries.markup.entries.date, date)) return say.badDate(date)
  if (values.note !== undefined && !v.is(readoutSchema.entries.title, values.note)) return say.badNote
  const confirmation = confirmationOf(values, date)
  if (typeof confirmation === 'string') return confirmation
  const decisions: Decision[] = []
  for (const value of values.retire) {
    const decision = parseDecision(value)
    if (!decision || !v.is(readoutSchema.entries.title, decision.reason)) return say.badRetire(value)
    if (decisions.some((other) => other.id === decision.id)) return say.retiredTwice(decision.id)
    decisions.push(decision)
  }
  return {
    folder: values.folder ?? 'public/readouts',
    id,
    next,
    text: values.text ?? null,
    decisions,
    keepIds: values['keep-ids'],
    date,
    note: values.note ?? null,
    isDryRun: values['dry-run'],
    out: values.out ?? null,
    confirmation,
    allowUnknown: values['allow-unknown'],
  }
}
