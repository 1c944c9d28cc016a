import type { Page } from '@playwright/test'
import { generateReadout } from '../fixtures/generate-readout.ts'
import { READOUT, started } from './states.ts'
import { expect, test } from './test.ts'

/** What means something by its look alone: which property of it, and how much it must stand out. */
type Look = { what: string; selector: string; property: string; least: number }

const marks: readonly Look[] = [
  { what: 'a mark of a quote', selector: '.mark.direct:not(.out) .bar', property: 'fill', least: 3 },
  {
    what: 'the outline of a mark of a report',
    selector: '.mark.indirect:not(.out, .cut) .bar',
    property: 'stroke',
    least: 3,
  },
  { what: 'the tie of a repeat', selector: '.tie', property: 'fill', least: 3 },
  { what: 'the tie of nested words', selector: '.hang', property: 'fill', least: 3 },
  { what: 'the foot of what is in view', selector: '.lens-foot', property: 'fill', least: 3 },
  { what: 'a number under the strip', selector: '.ruler text', property: 'fill', least: 4.5 },
  { what: 'a rule under a statement', selector: '.statement', property: 'text-decoration-color', least: 3 },
  { what: 'a rule in the margin', selector: '.who .kinds a', property: 'text-decoration-color', least: 3 },
  { what: 'the sign of a speaker', selector: '.who .shape, .toggle .shape', property: 'fill', least: 3 },
  {
    what: 'the rule of the search',
    selector: '.facets > .search',
    property: 'border-bottom-color',
    least: 3,
  },
  {
    what: 'the explanation of a rule',
    selector: '.sample-quoted, .sample-reported',
    property: 'text-decoration-color',
    least: 3,
  },
]
const filtered: readonly Look[] = [
  {
    what: 'a toggle that is on',
    selector: '.toggle[aria-pressed="true"] .word',
    property: 'border-bottom-color',
    least: 3,
  },
  { what: 'the rule of a gap', selector: '.gap', property: 'color', least: 4.5 },
  { what: 'dimmed words', selector: '.text, .statement', property: 'color', least: 4.5 },
  {
    what: 'a rule under a matching statement',
    selector: '[data-speakers="assad"]',
    property: 'text-decoration-color',
    least: 3,
  },
]
const opened: readonly Look[] = [
  { what: 'the rule over what is open', selector: '.inspector', property: '--speaker', least: 3 },
  {
    what: 'the ring of the open mark',
    selector: '.mark[aria-current="true"] .ring',
    property: 'stroke',
    least: 3,
  },
  { what: 'open words', selector: '[data-open]', property: 'color', least: 4.5 },
  { what: 'the rule under open words', selector: '[data-open]', property: 'text-decoration-color', least: 3 },
  {
    what: 'the words that earned a theme',
    selector: '[data-lit], .earned mark',
    property: 'color',
    least: 4.5,
  },
]

/** The lowest contrast of each look with what lies behind it, where that is too low: "what: ratio". */
const tooFaint = (page: Page, looks: readonly Look[]) =>
  page.evaluate((all) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    const rgba = (colour: string): number[] => {
      if (!canvas) return []
      canvas.clearRect(0, 0, 1, 1)
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
      return [...canvas.getImageData(0, 0, 1, 1).data]
    }
    const luminance = (colour: number[]) => {
      const [red = 0, green = 0, blue = 0] = colour.map((value) => {
        const share = value / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const behind = (element: Element): number[] => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const colour = rgba(getComputedStyle(at).backgroundColor)
        if (colour[3] === 255) return colour
      }
      return [255, 255, 255, 255]
    }
    const faint: string[] = []
    for (const { what, selector, property, least } of all) {
      const elements = [...document.querySelectorAll(selector)]
      if (elements.length === 0) faint.push(`${what}: there is none`)
      const ratios = elements.map((element) => {
        const colour = getComputedStyle(element).getPropertyValue(property)
        const [one, other] = [luminance(rgba(colour)), luminance(behind(element))]
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
      })
      const lowest = Math.min(...ratios)
      if (lowest < least) faint.push(`${what}: ${lowest.toFixed(2)}`)
    }
    return faint
  }, looks)

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({
      colorScheme,
      viewport: { width: 1440, height: 900 },
      contextOptions: { reducedMotion: 'reduce' },
    })

    test('what means something stands out', async ({ page }) => {
      await started(page, READOUT)
      await page.waitForTimeout(200)
      expect(await tooFaint(page, marks)).toEqual([])
      await started(page, `${READOUT}?speaker=assad&show=matches`)
      await page.locator('.gap').first().waitFor()
      expect(await tooFaint(page, filtered)).toEqual([])
      await started(page, `${READOUT}q/q09/`)
      expect(await tooFaint(page, opened)).toEqual([])
    })

    test('so do the colours of twelve speakers', async ({ page, allowError }) => {
      allowError(/404/)
      const body = JSON.stringify(generateReadout({ paragraphs: 100, seed: 3, speakers: 12 }))
      await page.route('**/readouts/generated-100.json', (route) =>
        route.fulfill({ body, contentType: 'application/json' }),
      )
      await started(page, 'r/generated-100/')
      await page.locator('#_text').waitFor()
      const ones = marks.filter(({ selector }) => /^\.(mark|statement|who)/.test(selector))
      expect(await tooFaint(page, ones)).toEqual([])
    })
  })
