import { readdirSync, readFileSync } from 'node:fs'
import { type Gold, readGold } from '../../ingest/gold/read-gold.ts'

const FOLDER = new URL('../../ingest/gold/', import.meta.url)

/** The gold readouts that rules are made on, or those that are only scored. */
export const readGoldHalf = (half: 'work' | 'held'): Gold[] =>
  readdirSync(new URL(`${half}/`, FOLDER)).map((file) =>
    readGold(readFileSync(new URL(`${half}/${file}`, FOLDER), 'utf8')),
  )
