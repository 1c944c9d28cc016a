import type { Browser } from '@playwright/test'
import type { Row } from './row.ts'
import type { BenchSite } from './site.ts'

/** What every measurement is given. */
export type Bench = { site: BenchSite; browser: Browser }

/** Measures one line of the table, and what it is held against in the same run. */
export type Measure = (bench: Bench) => Promise<Row[]>
