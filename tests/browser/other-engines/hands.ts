import type { Driver } from './engine.ts'

const keys: Record<string, string> = { Escape: '\uE00C', Enter: '\uE007', Tab: '\uE004', Backspace: '\uE003' }

/** What a reader does with a browser: goes, looks, clicks and types. */
export function handsOn(driver: Driver) {
  /** Runs a function in the page, with values for it that JSON can carry. */
  const look = async <Result, Values extends readonly unknown[]>(
    see: (...values: Values) => Result | Promise<Result>,
    ...values: Values
  ): Promise<Result> => JSON.parse(await driver.evaluate(`(${see})(...${JSON.stringify(values)})`))

  const press = (...pressed: readonly string[]) =>
    driver.act([
      {
        type: 'key',
        id: 'keyboard',
        actions: pressed.flatMap((key) =>
          ['keyDown', 'keyUp'].map((type) => ({ type, value: keys[key] ?? key })),
        ),
      },
    ])

  return {
    look,
    press,
    go: driver.go,
    type: (words: string) => press(...words),

    /** Clicks the first thing that a selector finds and that holds the words, once it is there. */
    async click(selector: string, words = '') {
      const place = await look(
        async (selector, words) => {
          const find = () =>
            [...document.querySelectorAll(selector)].find(({ textContent }) => textContent?.includes(words))
          for (let tries = 0; tries < 100 && !find(); tries++)
            await new Promise((wake) => setTimeout(wake, 50))
          const found = find()
          if (!found) throw new Error(`Nothing to click: ${selector} ${words}`)
          const middle = () => {
            const { x, y, width, height } = found.getClientRects()[0] ?? found.getBoundingClientRect()
            return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) }
          }
          const isCovered = () => {
            const { x, y } = middle()
            const top = document.elementFromPoint(x, y)
            return !top || !(found.contains(top) || top.contains(found))
          }
          if (isCovered()) found.scrollIntoView({ block: 'center', behavior: 'instant' })
          if (isCovered()) throw new Error(`Covered: ${selector} ${words}`)
          return middle()
        },
        selector,
        words,
      )
      await driver.act([
        {
          type: 'pointer',
          id: 'mouse',
          parameters: { pointerType: 'mouse' },
          actions: [
            { type: 'pointerMove', ...place },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        },
      ])
    },
  }
}
export type Hands = ReturnType<typeof handsOn>
