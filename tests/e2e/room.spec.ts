// Nothing is cut, covered or pushed into a second line where there is little room: a small screen, twice the size.
import { expect, test } from './support/desk.ts'
import { openByNumber, registerRequest } from './support/office.ts'

test('what an agent may do stands in one line within the window, however narrow, and the list gives way', async ({
  deskOf,
}) => {
  const { page } = await deskOf({ post: 'agent' })
  const number = await registerRequest(page, { subject: 'tadilat', words: 'Kaldırımda moloz var' })
  await openByNumber(page, number)
  const article = page.getByRole('article', { name: `Talep ${number}` })
  const more = article.getByRole('button', { name: 'Diğer işlemler' })
  for (const [width, height] of [
    [1366, 768],
    [1000, 700],
    [683, 384],
  ] as const) {
    await page.setViewportSize({ width, height })
    await expect(more).toBeInViewport({ ratio: 1 })
    const acts = more.locator('xpath=..').getByRole('button')
    const boxes = await acts.evaluateAll((buttons) =>
      buttons.map((button) => {
        const { top, right } = button.getBoundingClientRect()
        return { top, right, isCut: button.scrollWidth > button.clientWidth + 1 }
      }),
    )
    expect(boxes.length, `${width}`).toBeGreaterThan(1)
    for (const { top, right, isCut } of boxes) {
      expect(top, `${width}`).toBe(boxes[0]?.top)
      expect(right, `${width}`).toBeLessThanOrEqual(width)
      expect(isCut, `${width}`).toBe(false)
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  }
  // Twice the size: it stands alone, and the list is there again once it is closed.
  await expect(page.getByRole('gridcell', { name: number })).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(article).toHaveCount(0)
  await expect(page.getByRole('gridcell', { name: number })).toBeVisible()
})

test('at twice the size what an administrator keeps has room for its words: one below the other, none over another', async ({
  deskOf,
}) => {
  const { page } = await deskOf({ post: 'administrator' })
  await page.setViewportSize({ width: 683, height: 384 })
  const screens = page.getByRole('navigation', { name: 'Ekranlar' })
  await screens.getByRole('link', { name: 'Yönetim' }).click()
  const people = page.getByRole('region', { name: 'Personel' })
  await expect(people.getByRole('row').nth(1)).toBeVisible()
  expect((await people.getByRole('textbox').boundingBox())?.width).toBeGreaterThan(180)
  expect(await people.evaluate((list) => list.scrollWidth - list.clientWidth)).toBe(0)
  await screens.getByRole('link', { name: 'Mesai' }).click()
  const form = await page.getByRole('form').first().boundingBox()
  const list = await page.getByRole('region', { name: 'Tatiller ve idari izinler' }).boundingBox()
  expect(list?.y).toBeGreaterThanOrEqual((form?.y ?? 0) + (form?.height ?? 0) - 1)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(683)
  // The rail is longer than the window; its last screen is in sight once one is there.
  await screens.getByRole('link', { name: 'Sağlık' }).click()
  await expect(screens.getByRole('link', { name: 'Sağlık' })).toBeInViewport({ ratio: 1 })
})

test('how far a file is stands whole in the window, wherever the row of tools is scrolled to', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'director', directorate: 'Temizlik İşleri' })
  await page.getByRole('link', { name: 'Gelen Kutusu' }).click()
  await page.getByRole('tab', { name: /^Açık/u }).click()
  await expect(page.getByRole('gridcell').first()).toBeVisible()
  for (const [width, height] of [
    [1366, 768],
    [1000, 700],
    [683, 384],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.getByRole('button', { name: 'Dışa aktar: Gelen kutusu: Açık', exact: true }).click()
    await page.getByRole('menuitem', { name: 'CSV', exact: true }).click()
    const said = page.getByRole('status').filter({ hasText: 'kaydedildi' })
    await expect(said, `${width}`).toBeInViewport({ ratio: 1 })
    // Nothing lies over it: its way out is where it is pressed.
    await said.getByRole('button', { name: 'Kapat' }).click()
    await expect(said).toHaveCount(0)
  }
})

test('what a list has no room for is said when the mouse rests on it, and nothing is said twice', async ({
  deskOf,
}) => {
  const { page } = await deskOf({ post: 'director', directorate: 'Temizlik İşleri' })
  await page.getByRole('link', { name: 'Gelen Kutusu' }).click()
  await page.getByRole('tab', { name: /^Açık/u }).click()
  const places = page.locator('[role=gridcell][col-id="place"]')
  await expect(places.first()).toBeVisible()
  const isCut = (cell: Element) => cell.scrollWidth > cell.clientWidth
  const cut = await places.evaluateAll((cells) => cells.map((cell) => cell.scrollWidth > cell.clientWidth))
  const [long, short] = [places.nth(cut.indexOf(true)), places.nth(cut.indexOf(false))]
  expect([await long.evaluate(isCut), await short.evaluate(isCut)]).toEqual([true, false])
  await long.hover()
  await expect(long).toHaveAttribute('title', (await long.textContent()) ?? '')
  await short.hover()
  await expect(short).not.toHaveAttribute('title')
})
