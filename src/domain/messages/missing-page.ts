/** What stands at an address that is none of this site's. */

export const missingTitle = 'There is no page at this address'
export const missingHelp = 'The address may be mistyped or cut short. All readouts are in the library.'
