import { describe, expect, it } from 'vitest'
import { idFrom } from '#ingest/id-from.ts'

describe('idFrom', () => {
  it.each([
    ['Ada Orr', 'ada-orr'],
    ['Recep Erdoğan', 'recep-erdogan'],
    // The same with a mark of its own.
    ['Recep Erdog\u0306an', 'recep-erdogan'],
    ['Čaputová', 'caputova'],
    ['3rd Party', 'rd-party'],
    ['港', 'unnamed'],
  ])('%s: %s', (name, id) => {
    expect(idFrom(name, 40, 'unnamed')).toBe(id)
  })
})
