import { readFileSync } from 'node:fs'
import { readGold } from './read-gold.ts'

/** Prints what gold files say, to be read over: `npx tsx tests/ingest/gold/show-gold.ts FILE…` */
for (const file of process.argv.slice(2)) {
  const { page, facts, statements, furniture, unspoken, speakers } = readGold(readFileSync(file, 'utf8'))
  const words = (ranges: readonly { start: number; end: number }[]) =>
    ranges.map(({ start, end }) => page.slice(start, end)).join(' […] ')
  console.log(`\n# ${file}: ${speakers.length} speakers, ${statements.length} statements`)
  console.log([...facts].map((fact) => fact.join(': ')).join('\n'))
  for (const { id, mode, speakers: who, mention, cue, content } of statements)
    console.log(
      `${id} ${mode} ${who.join('+') || '-'} | ${words(mention)} | ${words(cue)} | ${words(content)}`,
    )
  console.log(`set apart: ${words(furniture)}\nno speech: ${words(unspoken)}`)
}
