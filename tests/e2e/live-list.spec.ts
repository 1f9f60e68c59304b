import { expect, test } from '#tests/e2e/support/desk.ts'
import { goToInbox, openByNumber, registerRequest } from '#tests/e2e/support/office.ts'

test('a row changes in place when another PC acts: what is selected and how far was scrolled stay', async ({
  deskOf,
}) => {
  const agent = await deskOf({ post: 'agent' })
  const watcher = await deskOf({ post: 'overseer' })
  const director = await deskOf({ post: 'director', directorate: 'Zabıta' })
  const { page } = watcher
  // So wide that every column stands in sight: what is beyond the edge is not drawn.
  await page.setViewportSize({ width: 1920, height: 768 })
  await goToInbox(page)
  await page.getByRole('tab', { name: /^Açık/u }).click()
  const viewport = page.locator('.ag-grid-viewport')
  const rows = page.getByRole('row').filter({ has: page.getByRole('gridcell') })
  // Of a directorate whose rows no other test counts. The newest at the bottom, and among them one that nobody has taken.
  await page.getByRole('columnheader', { name: 'Geliş' }).click()
  const number = await registerRequest(agent.page, { subject: 'kaldirim isgal', words: 'Kaldırımda masa var' })
  await expect(rows.first()).toBeVisible()
  await expect(async () => {
    await viewport.evaluate((element) => element.scrollTo(0, element.scrollHeight))
    await expect(rows.filter({ hasText: number })).toBeVisible({ timeout: 1000 })
  }).toPass()
  const others = rows.filter({ hasNotText: number })
  // One in the middle of what is seen.
  const selectedCell = others
    .nth((await others.count()) - 9)
    .getByRole('gridcell')
    .first()
  const selectedNumber = ((await selectedCell.textContent()) ?? '').trim()
  await page.getByRole('gridcell', { name: selectedNumber }).click()
  await expect(page.getByRole('article', { name: `Talep ${selectedNumber}` })).toBeVisible()
  const scrolled = await viewport.evaluate((element) => element.scrollTop)
  expect(scrolled).toBeGreaterThan(300)

  await openByNumber(director.page, number)
  await director.page.keyboard.press('u')
  await expect(director.page.getByRole('article')).toContainText(`Görevli: ${director.person.fullName}`)

  await expect(rows.filter({ hasText: number })).toContainText('İşlemde')
  expect(await viewport.evaluate((element) => element.scrollTop)).toBe(scrolled)
  await expect(page.getByRole('article', { name: `Talep ${selectedNumber}` })).toBeVisible()
  await expect(page.locator('.ag-row-selected')).toContainText(selectedNumber)
})

test('what an agent types without Turkish letters finds the street, and the street brings its neighbourhood', async ({
  deskOf,
}) => {
  const { page } = await deskOf({ post: 'agent' })
  await page.getByRole('link', { name: 'Yeni Talep' }).click()
  const form = page.getByRole('form', { name: 'Yeni talep' })
  await form.getByRole('combobox', { name: 'Cadde / sokak' }).fill('fatih')
  await page.getByRole('option').first().click()
  await expect(form.getByRole('combobox', { name: 'Mahalle' })).not.toHaveValue('')
  await form.getByRole('combobox', { name: 'Konu' }).fill('gida')
  await page.getByRole('option').first().click()
  await expect(form).toContainText('Kültür ve Sosyal İşler')
})
