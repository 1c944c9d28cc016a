import { type ParseArgsConfig, parseArgs } from 'node:util'
import { reasonOf } from '#domain/text/reason-of.ts'

/** What stands behind a command; or why that is not as it should be, in one sentence. */
export function optionsOrReason<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: Options,
) {
  try {
    return parseArgs({ args, allowPositionals: true, options })
  } catch (error) {
    return reasonOf(error)
  }
}
