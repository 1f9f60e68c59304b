import { expect, test } from './support/desk.ts'
import { openByNumber, registerRequest } from './support/office.ts'

test('a request shows what is left of its deadline and why it is due then; the director extends it once', async ({
  deskOf,
}) => {
  const agent = await deskOf({ post: 'agent' })
  const director = await deskOf({ post: 'director', directorate: 'Park ve Bahçeler' })
  const number = await registerRequest(agent.page, { subject: 'agac bud', words: 'Dallar yola sarkıyor' })
  await openByNumber(director.page, number)
  const panel = director.page.getByRole('article')
  await expect(panel).toContainText('Vatandaşın süresi')
  await panel.getByRole('button', { name: 'Neden bu tarih?' }).click()
  const why = panel.getByRole('table', { name: 'Terminin hesabı' })
  await expect(why.getByRole('row')).not.toHaveCount(1)
  await expect(why).toContainText(/\d\d:\d\d–\d\d:\d\d/u)

  await director.page.getByRole('button', { name: 'Diğer işlemler' }).click()
  await director.page.getByRole('menuitem', { name: 'Süreyi uzat' }).click()
  const form = director.page.getByRole('form', { name: 'Süreyi uzat' })
  const later = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10)
  await form.getByLabel('Tarih').fill(later)
  await form.getByLabel('Gerekçe').fill('Ekipman gelecek')
  await form.getByRole('button', { name: 'Gönder' }).click()
  await expect(panel).toContainText(`${director.person.fullName} süreyi uzattı`)
})

test('an idari izin is looked at before it moves anything, and can be taken back', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'administrator' })
  const form = page.getByRole('form', { name: 'İdari izin ilan et' })
  const day = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
  await form.getByLabel('Adı').fill('Fırtına')
  await form.getByLabel('Başlangıç').fill(`${day}T00:00`)
  await form.getByLabel('Bitiş').fill(`${day}T23:59`)
  await form.getByRole('button', { name: 'Önce göster' }).click()
  await expect(form).toContainText(/termin değişi|Hiçbir termin/u)
  await form.getByRole('button', { name: 'İlan et' }).click()
  await expect(form).toContainText(/termin taşındı/u)
  const row = page.getByRole('row').filter({ hasText: 'Fırtına' })
  await row.getByRole('button', { name: 'Geri al' }).click()
  await expect(row).toContainText('geri alındı')
})
