// Streets and neighbourhoods of a file: what is wrong is told, then all are taken at once, on every PC.
import type { Page } from '@playwright/test'
import { expect, test } from '#tests/e2e/support/desk.ts'

const csv = (lines: string) => ({
  name: 'sokaklar.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`\uFEFFİlçe;Mahalle;CSBM Adı;CSBM Türü\r\n${lines}`),
})

async function choose(page: Page, lines: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /^(?:Dosya seç|Başka dosya)/u }).click(),
  ])
  await chooser.setFiles(csv(lines))
}

test('streets come from a file: told what is wrong by row and column, taken all at once, nothing the second time', async ({
  deskOf,
}) => {
  const { page } = await deskOf({ post: 'administrator' })
  const other = await deskOf({ post: 'administrator' })
  for (const desk of [page, other.page]) {
    await desk.getByRole('link', { name: 'Yönetim' }).click()
    await desk.getByRole('tab', { name: 'Sokaklar' }).click()
  }
  await other.page.getByRole('textbox', { name: 'Ara…' }).fill('Yepyeni')
  await page.getByRole('button', { name: 'Dosyadan' }).click()
  const effect = page.getByRole('status', { name: 'Ne değişir' })
  const part = page.getByRole('region', { name: 'Dosyadan sokaklar' })
  const take = page.getByRole('button', { name: 'Hepsini ekle' })

  await choose(page, 'Erenköy;;Gül;Sokak\r\nErenköy;Yepyeni Mahallesi;Lale;Otoyol\r\nErenköy;Yepyeni;;Sokak\r\n')
  await expect(effect).toContainText('3 satırdan 3 tanesi düzeltilmeli')
  await expect(part.getByRole('row', { name: /^2 / })).toContainText('Mahallemahallesi yok')
  await expect(part.getByRole('row', { name: /^3 / })).toContainText('CSBM Türü')
  await expect(part.getByRole('row', { name: /^4 / })).toContainText('CSBM Adıcadde ya da sokak adı yok')
  await expect(take).toBeDisabled()

  const right =
    'Erenköy;YEPYENİ MAHALLESİ;ÇINARALTI;SOKAK\r\nErenköy;Yepyeni;Gülpınar Caddesi;\r\nUzak;Öteki;Irak;Sokak\r\n'
  await choose(page, right)
  await expect(take).toBeDisabled()
  await page
    .getByRole('combobox', { name: 'İlçe' })
    .or(page.getByRole('textbox', { name: 'İlçe' }))
    .click()
  await page.getByRole('option', { name: 'Erenköy' }).click()
  await expect(effect).toContainText('1 mahalle ve 2 cadde/sokak eklenir; 0 tanesi zaten var.')
  await take.click()
  await expect(effect).toContainText('1 mahalle ve 2 cadde/sokak eklendi; 0 tanesi zaten vardı.')
  // On the other PC without being read anew.
  await expect(other.page.getByRole('button', { name: 'Çınaraltı' })).toBeVisible()
  await expect(other.page.getByRole('button', { name: 'Gülpınar' })).toBeVisible()

  await choose(page, right.replace('Uzak;Öteki;Irak;Sokak\r\n', ''))
  await expect(effect).toContainText('Dosyadaki 2 cadde ve sokağın hepsi zaten var')
  await expect(take).toBeDisabled()
})
