import { READOUT, started } from './states.ts'
import { expect, test } from './test.ts'

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
})

test('a printed page names issuer, speakers in the margin, and its address', async ({ page }) => {
  await started(page, READOUT)
  await expect(page.locator('.issuer-line .issuer')).toBeVisible()
  await expect(page.locator('.issuer-line .issuer')).toContainText('The Office of the Supreme Leader')
  for (const name of await page.locator('.who .name').all()) await expect(name).toBeVisible()
  const [name, text] = [
    await page.locator('#p1 .name').boundingBox(),
    await page.locator('#p1 .text').boundingBox(),
  ]
  expect((name?.x ?? 0) + (name?.width ?? 0)).toBeLessThan(text?.x ?? 0)
  await expect(
    page.getByText(/Address of this page: http:\/\/127\.0\.0\.1:\d+\/r\/leader-meets-syrian-president\//),
  ).toBeVisible()
})

test('a printed page says when it is filtered', async ({ page }) => {
  await started(page, `${READOUT}?speaker=assad&show=matches`)
  await page.waitForTimeout(300)
  await expect(page.locator('.sentence')).toBeVisible()
  await expect(page.locator('.sentence')).toContainText('10 of 31 statements: al-Assad.')
  await expect(page.locator('.gap').first()).toBeVisible()
  await expect(page.locator('.facets')).toBeHidden()
})

test('a printed page has nothing that can only be pressed', async ({ page }) => {
  await started(page, `${READOUT}q/q09/`)
  for (const part of ['.tools', '.dock', '.inspector', '.clear', '.search', '.skip'])
    for (const one of await page.locator(part).all()) await expect(one).toBeHidden()
})

test('a printed page tells quoted from reported without colour', async ({ page }) => {
  await started(page, READOUT)
  const style = (selector: string) =>
    page.locator(selector).evaluate((element) => getComputedStyle(element).textDecorationStyle)
  expect(await style('#q01')).toBe('dotted')
  expect(await style('#q07')).toBe('solid')
})

test('it prints as a document of a few pages', async ({ page }) => {
  await started(page, READOUT)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  const pages = [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length
  expect(pages).toBe(3)
})

test('of a filtered page it is not said that its words are complete, nor what can only be pressed', async ({
  page,
}) => {
  await started(page, READOUT)
  await expect(page.getByText('complete and in order')).toBeVisible()
  await expect(page.getByText('parts of the published text')).toBeHidden()
  await started(page, `${READOUT}?speaker=assad&theme=gaza&show=matches`)
  await page.locator('.gap').first().waitFor()
  await expect(page.getByText('complete and in order')).toBeHidden()
  await expect(page.getByText('parts of the published text, in order')).toBeVisible()
  for (const action of await page.locator('.gap b').all()) await expect(action).toBeHidden()
  const kept = await page.locator('#p11').boundingBox()
  const row = await page.locator('.gap').first().boundingBox()
  expect((kept?.y ?? 0) - (row?.y ?? 0)).toBeLessThan(80)
})
