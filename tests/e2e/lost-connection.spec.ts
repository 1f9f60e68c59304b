import { layLine } from './support/cuttable-line.ts'
import { expect, readSampleFile, test } from './support/desk.ts'
import { openByNumber, registerRequest } from './support/office.ts'

test('the line to the database goes and comes back: it is said, and what was typed is sent, once', async ({
  deskOf,
}) => {
  const line = await layLine((await readSampleFile()).server.port)
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

test('a reload keeps what an agent has typed', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'agent', nth: 1 })
  await page.getByRole('link', { name: 'Talep Al' }).click()
  await page.getByRole('textbox', { name: 'Talep', exact: true }).fill('Yarım kalan cümle')
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Talep', exact: true })).toHaveValue('Yarım kalan cümle')
})
