import * as say from '#domain/messages/publish.ts'
import { type PublishRequest, publishReadout } from '#prerender/publish-readout.ts'
import { asksHelp } from './asks-help.ts'
import { CONFIRMING, confirmationOf } from './confirmation-of.ts'
import { optionsOrReason } from './options-or-reason.ts'

// Exit codes: 0 done, 1 refused or unreadable, 2 wrong use.
const args = process.argv.slice(2)
const request = asksHelp(args) ? null : requestOrSentence(args)
if (request === null) console.log(say.usage)
else if (typeof request === 'string') {
  console.error(request)
  process.exitCode = 2
} else {
  const { outcome, lines } = await publishReadout(request)
  for (const line of lines) (outcome === 'done' ? console.log : console.error)(line)
  process.exitCode = { done: 0, refused: 1, 'wrong-use': 2 }[outcome]
}

function requestOrSentence(args: string[]): PublishRequest | string {
  const read = optionsOrReason(args, {
    folder: { type: 'string' },
    text: { type: 'string' },
    ...CONFIRMING,
    'allow-unknown': { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
  })
  if (typeof read === 'string') return say.wrongOption(read)
  const { values, positionals } = read
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) return say.usage
  const confirmation = confirmationOf(values, new Date().toISOString().slice(0, 10))
  if (typeof confirmation === 'string') return confirmation
  return {
    folder: values.folder ?? 'public/readouts',
    file,
    text: values.text ?? null,
    allowUnknown: values['allow-unknown'],
    confirmation,
    isDryRun: values['dry-run'],
  }
}
