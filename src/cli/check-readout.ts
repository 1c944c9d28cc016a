import * as messages from '#domain/messages/check-readout.ts'
import { faultSentence } from '#domain/messages/faults.ts'
import { readPublished } from '#prerender/published.ts'

// Exit codes: 0 sound, 1 faults or unreadable, 2 wrong use.
const files = process.argv.slice(2)
if (files.length === 0 || files.some((file) => file.startsWith('-'))) {
  console.error(messages.usage)
  process.exitCode = 2
} else
  for (const file of files) {
    const read = await readPublished(file)
    if (read.ok) console.log(messages.sound(file, read.value.readout.statements.length))
    else {
      const { faults, count } = read.faulty
      for (const fault of faults) console.error(`${file}: ${faultSentence(fault)}`)
      console.error(`${file}: ${messages.faultCount(count, faults.length)}`)
      process.exitCode = 1
    }
  }
