import { expect, test } from 'vitest'
import { realReadout } from '../fixtures/real-readout.ts'
import themesA from './themes-a.json' with { type: 'json' }
import themesB from './themes-b.json' with { type: 'json' }

type Reading = Record<string, readonly string[]>

const a: Reading = themesA
const b: Reading = themesB
const { statements, themes } = realReadout().readout

const pairs = (reading: Reading) =>
  new Set(Object.entries(reading).flatMap(([id, read]) => read.map((theme) => `${id} ${theme}`)))
const inOneOnly = (one: readonly string[], other: readonly string[]) => [
  ...one.filter((theme) => !other.includes(theme)),
  ...other.filter((theme) => !one.includes(theme)),
]
const jaccard = (one: Set<string>, other: Set<string>) =>
  [...one].filter((pair) => other.has(pair)).length / new Set([...one, ...other]).size

test.each([
  ['A', a],
  ['B', b],
])('reading %s covers every statement of the document, in its themes', (_, reading) => {
  expect(Object.keys(reading).sort()).toEqual(statements.map(({ id }) => id).sort())
  const known = themes.map(({ id }) => id)
  expect(
    Object.values(reading)
      .flat()
      .filter((theme) => !known.includes(theme)),
  ).toEqual([])
})

test("the document's themes are those of reading A", () => {
  const inDocument = statements.map(({ id, themes }) => [id, themes.map((theme) => theme.id).sort()])
  expect(inDocument).toEqual(statements.map(({ id }) => [id, [...(a[id] ?? [])].sort()]))
})

test('the readings agree: the Jaccard index of their statement–theme pairs is 0.9 or more', () => {
  expect(jaccard(pairs(a), pairs(b))).toBeGreaterThanOrEqual(0.9)
})

test('where they differ, the note of the statement names the theme', () => {
  const unexplained = statements.flatMap(({ id, note }) =>
    inOneOnly(a[id] ?? [], b[id] ?? [])
      .map((theme) => themes.find(({ id }) => id === theme)?.label ?? theme)
      .filter((label) => !note?.includes(label))
      .map((label) => `${id}: ${label}`),
  )
  expect(unexplained).toEqual([])
})
