import { test } from './test.ts'

test.describe('a page that logs an error', () => {
  test('fails its test', async ({ page }) => {
    test.fail()
    await page.goto('.')
    await page.evaluate(() => console.error('planted'))
  })

  test('fails it too by what it throws', async ({ page }) => {
    test.fail()
    await page.goto('.')
    const thrown = page.waitForEvent('pageerror')
    await page.evaluate(() => void setTimeout(() => Promise.reject(new Error('planted'))))
    await thrown
  })

  test('fails it too by what its policy forbids', async ({ page }) => {
    test.fail()
    await page.goto('.')
    await page.evaluate(() => fetch('http://localhost:9/').catch(() => {}))
  })

  test('passes where the test allows it', async ({ page, allowError }) => {
    allowError(/planted/)
    await page.goto('.')
    await page.evaluate(() => console.error('planted'))
  })
})
