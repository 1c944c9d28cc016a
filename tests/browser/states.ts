import type { Page } from '@playwright/test'
import { indexReadout } from '../../src/domain/document/readout-index.ts'
import { revisionOf } from '../../src/domain/document/revision.ts'
import { realReadout } from '../fixtures/real-readout.ts'
import { linkTo, selectWords } from './links.ts'

export const READOUT = 'r/leader-meets-syrian-president/'

/** Address pattern of the app's own script. */
export const APP_SCRIPT = '**/assets/main-*.js'

/** The app is running: what it draws is drawn. */
export async function started(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.waitForFunction(() => document.documentElement.dataset.started === '')
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

const { readout } = realReadout()
const index = indexReadout({ ...readout, revision: revisionOf(readout) })
const words = { paragraph: 'p3', words: 'both countries as pillars of the Axis of Resistance' }

export type State = { name: string; on?: 'phone' | 'desktop'; reach: (page: Page) => Promise<void> }

/** Every page, in every state that looks different. */
export const states: readonly State[] = [
  { name: 'the library', reach: (page) => started(page, '.') },
  { name: 'a readout', reach: (page) => started(page, READOUT) },
  { name: 'filtered', reach: (page) => started(page, `${READOUT}?speaker=assad&theme=gaza,resistance`) },
  {
    name: 'matches only',
    reach: async (page) => {
      await started(page, `${READOUT}?speaker=assad&show=matches`)
      await page.locator('.gap').first().waitFor()
    },
  },
  {
    name: 'words searched',
    reach: async (page) => {
      await started(page, `${READOUT}?q=resistance`)
      await page.locator('[data-found]').first().waitFor()
    },
  },
  {
    name: 'nothing matches',
    reach: (page) => started(page, `${READOUT}?speaker=assad&theme=regional-states`),
  },
  {
    name: 'a quote checked',
    reach: async (page) => {
      await started(page, `${READOUT}?q=Everyone+must+recognise+the+special+merits+of+the+Syrian+government`)
      await page.waitForTimeout(300)
    },
  },
  { name: 'a quote open', reach: (page) => started(page, `${READOUT}q/q09/`) },
  { name: 'nested words open', reach: (page) => started(page, `${READOUT}q/q31/`) },
  { name: 'a report open', reach: (page) => started(page, `${READOUT}q/q02/`) },
  {
    name: 'set aside',
    reach: async (page) => {
      await started(page, `${READOUT}q/q02/?speaker=assad&show=matches`)
      await page.getByText(/outside the filter/).waitFor()
    },
  },
  {
    name: 'an unknown statement',
    reach: async (page) => {
      await page.goto(`${READOUT}q/q99/`)
      await page.getByText(/No statement “q99”/).waitFor()
    },
  },
  {
    name: 'a cut link',
    reach: async (page) => {
      await started(page, `${READOUT}q/q07/?v=12`)
      await page.getByText(/This link was cut/).waitFor()
    },
  },
  {
    name: 'words selected',
    reach: async (page) => {
      await started(page, READOUT)
      await page.locator('#p3').evaluate((paragraph) => paragraph.scrollIntoView({ block: 'center' }))
      await selectWords(page, { paragraph: 'p3', words: 'ountries as pillars' })
      await page.locator('.selection-menu').waitFor()
    },
  },
  {
    name: 'words linked',
    reach: async (page) => {
      await started(page, linkTo(index, words))
      await page.getByText(/stand here as they did/).waitFor()
    },
  },
  {
    name: 'a cut link to words',
    reach: async (page) => {
      await started(page, linkTo(index, words).slice(0, -10))
      await page.getByText(/This link is incomplete/).waitFor()
    },
  },
  {
    name: 'a link of an unknown revision',
    reach: async (page) => {
      await started(page, `${READOUT}q/q09/?v=12345678`)
      await page.getByText(/that this site does not have/).waitFor()
    },
  },
  {
    name: 'copied',
    reach: async (page) => {
      await started(page, `${READOUT}q/q09/`)
      await page.getByRole('button', { name: /^Copy quote/ }).click()
      await page.locator('.copied-words').waitFor()
    },
  },
  {
    name: 'help',
    reach: async (page) => {
      await started(page, READOUT)
      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'the filter sheet',
    on: 'phone',
    reach: async (page) => {
      await started(page, READOUT)
      await page.locator('.open-filters').click()
      await page.locator('.filters.open').waitFor()
    },
  },
  {
    name: 'no such page',
    reach: async (page) => {
      await page.goto('nowhere/')
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
  },
  {
    name: 'no such readout',
    reach: async (page) => {
      await page.goto('r/nothing-of-that-name/')
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'the document missing',
    reach: async (page) => {
      await page.route('**/readouts/*.json', (route) => route.fulfill({ status: 404, body: '' }))
      await page.goto(READOUT)
      await page.getByRole('alert').waitFor()
    },
  },
]
