// Where one's attention is: what has the focus, what a key closes, what stays where it is.
import type { Page } from '@playwright/test'
import { expect, test } from './support/desk.ts'
import { registerRequests } from './support/facts.ts'
import { goToInbox, openByNumber } from './support/office.ts'

const focusOf = async (page: Page): Promise<string> =>
  await page.evaluate(() => {
    const active = document.activeElement
    if (active === document.body || active === null) return 'the page'
    return active.getAttribute('role') ?? active.tagName.toLowerCase()
  })
const rowsOf = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('gridcell') })
const search = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.press('Control+k')
  await page.getByRole('searchbox', { name: 'Talep ara' }).fill(words)
  await page.keyboard.press('Enter')
}

test('after sign-in, a form, a question, a viewer and the search the focus is in the list', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'clerk', directorate: 'Temizlik İşleri' })
  await expect.poll(() => focusOf(page)).toBe('gridcell')
  await page.keyboard.press('ArrowDown')
  expect(await focusOf(page)).toBe('gridcell')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article', { name: /Talep \d/u })).toBeVisible()
  for (const key of ['i', 'n', 'g']) {
    await page.keyboard.press(key)
    await expect(page.getByRole('form')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('form')).toHaveCount(0)
    await expect.poll(() => focusOf(page)).toBe('gridcell')
  }
  await page
    .getByRole('article')
    .getByRole('button', { name: /göster/iu })
    .first()
    .click()
  await expect(page.getByRole('form')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('form')).toHaveCount(0)
  await expect.poll(() => focusOf(page)).not.toBe('the page')
  await page.keyboard.press('Control+k')
  expect(await focusOf(page)).toBe('searchbox')
  await page.keyboard.press('Escape')
  await expect.poll(() => focusOf(page)).toBe('gridcell')
  await expect(page.getByRole('article')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('article')).toHaveCount(0)
  await expect.poll(() => focusOf(page)).toBe('gridcell')
})

test('Tab leaves the grid for the panel, F6 walks the regions, each tab and the list have a key', async ({
  deskOf,
}) => {
  const { page } = await deskOf({ post: 'clerk', directorate: 'Temizlik İşleri' })
  await expect.poll(() => focusOf(page)).toBe('gridcell')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article', { name: /Talep \d/u })).toBeVisible()
  // The divider stands between them.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('article') !== null)).toBe(true)
  await page.keyboard.press('Alt+l')
  await expect.poll(() => focusOf(page)).toBe('gridcell')
  const seen: string[] = []
  // Round and back to the list; a notice that came in meanwhile is a region more.
  while (seen.length < 8 && seen.at(-1)?.startsWith('Gelen kutusu') !== true) {
    await page.keyboard.press('F6')
    await expect.poll(() => focusOf(page)).not.toBe('the page')
    seen.push(
      await page.evaluate(() => {
        const region = document.activeElement?.closest('[data-region]')
        return region?.getAttribute('aria-label') ?? region?.tagName ?? 'none'
      }),
    )
  }
  expect(seen.length).toBeGreaterThanOrEqual(5)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.at(-1)).toMatch(/^Gelen kutusu/u)
  await expect.poll(() => focusOf(page)).toBe('gridcell')
  await page.keyboard.press('Shift+F6')
  await expect.poll(() => focusOf(page)).not.toBe('gridcell')
  for (const [index, name] of ['Yeni', 'Benim', 'Açık', 'Bekleyen', 'Teyitte'].entries()) {
    await page.keyboard.press(`Alt+${index + 1}`)
    await expect(page.getByRole('tab', { selected: true })).toContainText(name)
  }
})

test('a key leads an agent to a new request, and the focus is in its first field', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'agent' })
  // Whoever goes to a screen is in it: no arrow is lost on the rail.
  await goToInbox(page)
  await expect.poll(() => focusOf(page)).toBe('gridcell')
  await page.keyboard.press('Alt+n')
  await expect(page.getByRole('textbox', { name: 'Telefon', exact: true })).toBeFocused()
})

test('Escape closes one thing: a menu, a list in a form, a viewer, a full panel, each alone', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'clerk', directorate: 'Temizlik İşleri' })
  await expect.poll(() => focusOf(page)).toBe('gridcell')
  await page.keyboard.press('Enter')
  const article = page.getByRole('article', { name: /Talep \d/u })
  await expect(article).toBeVisible()
  await article.getByRole('button', { name: 'Diğer işlemler' }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(article).toBeVisible()

  await page.keyboard.press('Alt+l')
  await page.keyboard.press('d')
  const form = page.getByRole('form', { name: 'Devret' })
  await page.keyboard.type('fen')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option')).toHaveCount(0)
  await expect(form).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(form).toHaveCount(0)
  await expect(article).toBeVisible()

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(article).toBeVisible()

  await article.getByRole('button', { name: 'Tam genişlik' }).click()
  await page.keyboard.press('Escape')
  await expect(article.getByRole('button', { name: 'Tam genişlik' })).toBeVisible()
  // The pointer rests on the button and what the button says of itself may stand there: that is no thing to close.
  await page.waitForTimeout(500)
  await page.keyboard.press('Escape')
  await expect(article).toHaveCount(0)
})

test('opening a request moves no row: a double click opens the one that was under it, and menu and forms fit the window', async ({
  deskOf,
}) => {
  const { page } = await deskOf({ post: 'director', directorate: 'Temizlik İşleri' })
  await goToInbox(page)
  await page.getByRole('tab', { name: /^Açık/u }).click()
  const third = rowsOf(page).nth(3)
  await expect(third).toBeVisible()
  const before = await third.boundingBox()
  const number = ((await third.locator('[col-id="number"]').textContent()) ?? '').trim()
  await third.locator('[col-id="subject"]').dblclick()
  await expect(page.getByRole('article', { name: `Talep ${number}` })).toBeVisible()
  expect((await third.boundingBox())?.y).toBe(before?.y)
  for (const width of [1366, 1920]) {
    await page.setViewportSize({ width, height: 768 })
    await page.getByRole('button', { name: 'Diğer işlemler' }).click()
    const menu = await page.getByRole('menu').boundingBox()
    expect(menu?.y).toBeGreaterThanOrEqual(0)
    expect((menu?.y ?? 0) + (menu?.height ?? 0)).toBeLessThanOrEqual(768)
    await page.keyboard.press('End')
    await expect(page.getByRole('menuitem').last()).toBeInViewport()
    await page.keyboard.press('Escape')
  }
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.keyboard.press('Alt+l')
  await page.keyboard.press('j')
  const form = page.getByRole('form', { name: 'Birleştir' })
  await expect(form.getByRole('radio').first()).toBeVisible()
  await expect(form.getByRole('button', { name: 'Vazgeç' })).toBeInViewport({ ratio: 1 })
})

test('a colleague’s request is asked for, and for a minute what was done is taken back', async ({ deskOf }) => {
  const first = await deskOf({ post: 'clerk', directorate: 'Park ve Bahçeler' })
  const second = await deskOf({ post: 'director', directorate: 'Park ve Bahçeler' })
  const [number = ''] = await registerRequests('Park ve Bahçeler', 1, 'Kurumuş çınar')
  for (const { page } of [first, second]) await openByNumber(page, number)
  await first.page.keyboard.press('u')
  await expect(second.page.getByRole('article')).toContainText(`Görevli: ${first.person.fullName}`)
  const article = second.page.getByRole('article')
  await second.page.keyboard.press('u')
  const ask = second.page.getByRole('form', { name: 'Üstlen' })
  await expect(ask).toContainText(first.person.fullName)
  await second.page.keyboard.press('Escape')
  await expect(article).toContainText(`Görevli: ${first.person.fullName}`)
  await second.page.keyboard.press('u')
  await expect(ask).toBeVisible()
  await second.page.keyboard.press('Enter')
  await expect(article).toContainText(`Görevli: ${second.person.fullName}`)
  await second.page.keyboard.press('z')
  await expect(article).toContainText(`Görevli: ${first.person.fullName}`)
  await expect(article).toContainText('Son işlemini geri aldı')

  // Somebody acts in between: then it stays, and it is said why.
  await second.page.keyboard.press('u')
  await second.page.keyboard.press('Enter')
  await expect(article).toContainText(`Görevli: ${second.person.fullName}`)
  await first.page.keyboard.press('n')
  await first.page.getByRole('form').getByLabel('Not').fill('Ben de buradayım')
  await first.page.keyboard.press('Control+Enter')
  await expect(article).toContainText('Ben de buradayım')
  await second.page.keyboard.press('z')
  await expect(second.page.getByRole('status', { name: 'Son işlem' })).toContainText('Geri alınamaz')
})

test('several at once that are others’ are asked for, and all come back', async ({ deskOf }) => {
  const clerk = await deskOf({ post: 'clerk', directorate: 'Temizlik İşleri', nth: 1 })
  const { page } = await deskOf({ post: 'director', directorate: 'Temizlik İşleri' })
  await registerRequests('Temizlik İşleri', 3, 'Toplu üveyik')
  await search(clerk.page, 'toplu üveyik')
  await expect(rowsOf(clerk.page)).toHaveCount(3)
  await rowsOf(clerk.page).first().locator('[col-id="number"]').click()
  await expect(clerk.page.getByRole('article')).toContainText('Toplu üveyik')
  await clerk.page.keyboard.press('u')
  await expect(clerk.page.getByRole('article')).toContainText('Görevli:')
  await page
    .getByRole('link', { name: 'Müdürlük Panosu' })
    .or(page.getByRole('link', { name: 'Müdürlük Panosu' }))
    .first()
    .click()
  await expect(rowsOf(page).first()).toBeVisible()
  const boxes = rowsOf(page).locator('[col-id="ag-Grid-SelectionColumn"] input')
  for (let place = 0; place < 3; place += 1) await boxes.nth(place).check()
  await page.getByRole('button', { name: 'Ata' }).click()
  const ask = page.getByRole('form', { name: 'Ata' })
  await expect(ask).toContainText('başkasının üzerinde')
  await ask.getByRole('button', { name: 'Yine de devam et' }).click()
  const form = page.getByRole('form', { name: 'Ata' })
  await form.getByRole('combobox', { name: 'Kime' }).click()
  await page.getByRole('option').first().click()
  await page.keyboard.press('Control+Enter')
  const done = page.getByRole('status', { name: 'Son işlem' })
  await expect(done).toContainText('3 talep: atama yapıldı.')
  await done.getByRole('button', { name: 'Geri al' }).click()
  await expect(done).toContainText('3 talep: son işlem geri alındı.')
})

test('a whole call is cleared after a question, and comes back', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'agent' })
  await page.keyboard.press('Alt+n')
  const words = page.getByRole('textbox', { name: 'Talep', exact: true })
  await words.fill('Uzun uzun anlatıldı')
  await page.getByRole('button', { name: 'Temizle' }).click()
  await expect(words).toHaveValue('Uzun uzun anlatıldı')
  await page.getByRole('button', { name: 'Evet, temizle' }).click()
  await expect(words).toHaveValue('')
  await page.getByRole('button', { name: 'Temizlemeyi geri al' }).click()
  await expect(words).toHaveValue('Uzun uzun anlatıldı')
})
