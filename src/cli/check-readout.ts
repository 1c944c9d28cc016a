import * as messages from '#domain/messages/check-readout.ts'
import { faultyFileLines } from '#prerender/faulty-file-lines.ts'
import { readPublished } from '#prerender/published.ts'
import { asksHelp } from './asks-help.ts'

// Exit codes: 0 sound, 1 faults or unreadable, 2 wrong use.
const files = process.argv.slice(2)
if (asksHelp(files)) console.log(messages.usage)
else if (files.length === 0 || files.some((file) => file.startsWith('-'))) {
  console.error(messages.usage)
  process.exitCode = 2
} else
  for (const file of files) {
    const read = await readPublished(file)
    if (read.ok) console.log(messages.sound(file, read.value.readout.statements.length))
    else {
      for (const line of faultyFileLines(read.faulty)) console.error(line)
      process.exitCode = 1
    }
  }
