/** Whether only the usage of a command is asked for. */
export const asksHelp = (args: readonly string[]): boolean =>
  args
    .slice(0, args.includes('--') ? args.indexOf('--') : args.length)
    .some((one) => one === '--help' || one === '-h')
