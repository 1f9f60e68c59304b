import { layLine } from '#tests/e2e/support/cuttable-line.ts'
import { expect, test } from '#tests/e2e/support/desk.ts'
import { ownMunicipality } from '#tests/e2e/support/own-municipality.ts'
import { registerRequests } from '#tests/e2e/support/facts.ts'
import { openByNumber, registerRequest } from '#tests/e2e/support/office.ts'

test('the line to the database goes and comes back: it is said, and what was typed is sent, once', async ({
  deskOf,
}) => {
  const line = await layLine(ownMunicipality().sample.server.port)
  const agent = await deskOf({ post: 'agent' })
  const director = await deskOf({ post: 'director', directorate: 'Zabıta', port: line.port })
  const number = await registerRequest(agent.page, { subject: 'kaldirim isgal', words: 'Kaldırım işgali var' })
  await openByNumber(director.page, number)
  await director.page.keyboard.press('n')
  const note = director.page.getByRole('form', { name: 'Not ekle' }).getByLabel('Not')
  await note.fill('Yerinde görüldü')

  await line.cut()
  await expect(director.page.getByText('Bağlantı koptu')).toBeVisible()
  await expect(note).toHaveValue('Yerinde görüldü')
  await director.page.keyboard.press('Control+Enter')
  // It is being tried.
  await expect(director.page.getByRole('form').locator('button[type=submit]')).toHaveAttribute('data-loading', 'true')

  await line.mend()
  await expect(director.page.getByText('canlı')).toBeVisible()
  const added = director.page.getByRole('listitem').filter({ hasText: 'Not ekledi' })
  await expect(added).toHaveCount(1)
  await expect(director.page.getByRole('form')).toHaveCount(0)
  await line.cut()
})

test('a key pressed while the line is gone says what becomes of it, and what is typed next is not lost', async ({
  deskOf,
}) => {
  const line = await layLine(ownMunicipality().sample.server.port)
  const { page } = await deskOf({ post: 'clerk', directorate: 'Temizlik İşleri', port: line.port })
  const [number = ''] = await registerRequests('Temizlik İşleri', 1, 'Hat kesikken')
  await openByNumber(page, number)
  const article = page.getByRole('article')
  await expect(article).toContainText('Yeni')
  await line.cut()
  await page.keyboard.press('a')
  await expect(article.getByText('“Zimmete al” bağlantı gelince gönderilecek')).toBeVisible()
  await page.keyboard.press('n')
  const note = page.getByRole('form', { name: 'Not ekle' }).getByLabel('Not')
  await expect(note).toBeFocused()
  await page.keyboard.type('Yazılan kaybolmaz')
  await expect(note).toHaveValue('Yazılan kaybolmaz')
  await line.mend()
  await expect(page.getByRole('status', { name: 'Son işlem' })).toContainText(`${number}: zimmete alındı.`)
  await expect(note).toHaveValue('Yazılan kaybolmaz')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('status', { name: 'Son işlem' })).toContainText(`${number}: not kaydedildi.`)
  await line.cut()
})

test('a reload keeps what an agent has typed', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'agent', nth: 1 })
  await page.getByRole('link', { name: 'Yeni Talep' }).click()
  await page.getByRole('textbox', { name: 'Talep', exact: true }).fill('Yarım kalan cümle')
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Talep', exact: true })).toHaveValue('Yarım kalan cümle')
})
