// IT brings in the history of an earlier system: a wrong file is a sentence, a trial leaves nothing, the import is marked.
import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '#tests/e2e/support/desk.ts'

const header = 'Başvuru No;Başvuru Tarihi;Termin;Kapanış Tarihi;Durum;Müdürlük;Konu;Mahalle;Kanal;Açıklama\r\n'
// What is still open is due last, so that it stands first in no other test's list.
const rows = [
  'BM-2019-77;04.03.2019 10:00;11.03.2019;08.03.2019 09:00;Kapandı;Temizlik İşleri;Çöplerin alınmaması;Dilmen;Telefon;Eski konteyner şikâyeti',
  'BM-2019-78;05.03.2019 10:00;30.12.2031;;Açık;Temizlik İşleri;Çöplerin alınmaması;Dilmen;Telefon;Hâlâ açık olan',
  'BM-2019-79;06.03.2019 10:00;;07.03.2019;Arşiv;Temizlik İşleri;Çöplerin alınmaması;Dilmen;Telefon;Durumu bilinmeyen',
  'BM-2019-80;dün;;;Açık;Temizlik İşleri;Çöplerin alınmaması;Dilmen;Telefon;Tarihi bozuk',
]

/** As an old Turkish program writes it. */
function windows1254(text: string): Buffer {
  const places: Record<string, number> = { Ğ: 0xd0, İ: 0xdd, Ş: 0xde, ğ: 0xf0, ı: 0xfd, ş: 0xfe }
  return Buffer.from(Array.from(text, (letter) => places[letter] ?? letter.codePointAt(0) ?? 0))
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page
    .getByRole('region', { name: 'Dosya', exact: true })
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer })
}

async function expectNoFaults(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))).toEqual([])
}

// One import at a time is the rule, and the first finds none before it.
test.describe.configure({ mode: 'serial' })

test('IT imports an earlier system’s file: looked at, tried, put right, imported once', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'administrator' })
  await page.getByRole('link', { name: 'Aktarım' }).click()
  await expect(page.getByText('Henüz aktarım yapılmadı.')).toBeVisible()
  await expectNoFaults(page)

  await choose(page, 'resim.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
  await expect(page.getByRole('alert')).toContainText('ikili veri')

  await choose(page, 'beyaz masa.csv', windows1254(header + rows.join('\r\n')))
  await expect(page.getByText('CSV · windows-1254 · ayraç “;” · 10 sütun')).toBeVisible()
  await expect(page.getByRole('region', { name: 'İlk satırlar' })).toContainText('Eski konteyner şikâyeti')
  await page.getByLabel('Eski sistemin adı').fill('Beyaz Masa')
  await expect(page.getByRole('combobox', { name: 'Eski numara: Sütun' })).toHaveValue('Başvuru No')
  await expect(page.getByRole('combobox', { name: 'Kapandı: bizde' })).toHaveValue('Çözüldü')
  const run = page.getByRole('region', { name: 'Deneme ve aktarım' })
  await expect(run.getByRole('button', { name: 'Aktar', exact: true })).toBeDisabled()

  await run.getByRole('button', { name: 'Deneme aktarımı' }).click()
  await expect(run).toContainText('2 satır alınabilir. Hiçbir şey kaydedilmedi.')
  await expect(run).toContainText('Kayıt tarihi okunamadı: dün')
  await expectNoFaults(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectNoFaults(page)

  // The word that was not known is told what it means, and only then may it be imported.
  await run.getByRole('combobox', { name: 'Arşiv: bizde' }).click()
  await page.getByRole('option', { name: 'Gerekçeyle kapatıldı' }).click()
  await expect(run).toContainText('yeniden deneyin')
  await expect(run.getByRole('button', { name: 'Aktar', exact: true })).toBeDisabled()
  await run.getByRole('button', { name: 'Deneme aktarımı' }).click()
  await expect(run).toContainText('3 satır alınabilir')
  await run.getByRole('button', { name: 'Aktar', exact: true }).click()
  await expect(run).toContainText('3 talep aktarıldı.')
  const report = page.waitForEvent('download')
  await run.getByRole('button', { name: 'Alınmayanları dosyaya kaydet' }).click()
  const file = await report
  expect(file.suggestedFilename()).toBe('beyaz masa - alınmayanlar.csv')
  expect(await readFile(await file.path(), 'utf8')).toContain('5;BM-2019-80;Kayıt tarihi okunamadı: dün')
  const past = page.getByRole('region', { name: 'Önceki aktarımlar' })
  await expect(past.getByRole('listitem')).toContainText('3 talep (1 açık)')

  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Eşlemeyi kaydet' }).click()
  expect((await saved).suggestedFilename()).toBe('Beyaz Masa.json')
  expect(JSON.parse(await readFile(await (await saved).path(), 'utf8'))).toMatchObject({
    version: 1,
    source: 'Beyaz Masa',
    fields: { status: { words: { Arşiv: 'declined', Kapandı: 'solved' } } },
  })

  // The same file again: its columns are known, and none comes twice.
  await choose(page, 'beyaz masa 2.csv', windows1254(header + rows.join('\r\n')))
  await expect(page.getByLabel('Eski sistemin adı')).toHaveValue('Beyaz Masa')
  await run.getByRole('button', { name: 'Deneme aktarımı' }).click()
  await expect(run).toContainText('0 satır alınabilir')
  await expect(run.getByRole('button', { name: 'Aktar', exact: true })).toBeDisabled()

  const clerk = await deskOf({ post: 'clerk', directorate: 'Temizlik İşleri' })
  await clerk.page
    .getByRole('combobox', { name: 'Talep ara' })
    .or(clerk.page.getByLabel('Talep ara'))
    .first()
    .fill('BM-2019-77')
  await clerk.page.keyboard.press('Enter')
  await clerk.page.getByRole('gridcell').filter({ hasText: '19-' }).first().click()
  const panel = clerk.page.getByRole('article')
  await expect(panel).toContainText('Aktarıldı: Beyaz Masa, BM-2019-77')
  await expect(panel).toContainText('eski termin 11.03.2019 23:59')
  await expect(panel).toContainText('orada 08.03.2019 09:00 kapandı')

  // It was the wrong file: said why, it is gone from every desk, and may come again.
  await past.getByRole('button', { name: 'Aktarımı geri al: Beyaz Masa' }).click()
  const form = past.getByRole('form', { name: 'Aktarımı geri al: Beyaz Masa' })
  await expect(form).toContainText('3 talep (1 açık) listelerden, aramadan ve sayılardan çıkar')
  await expect(form).toContainText('geri alınmasını ikinci bir kişi onaylar')
  await expect(form.getByRole('button', { name: 'Aktarımı geri al' })).toBeDisabled()
  await form.getByLabel('Neden').fill('Yanlış dosya seçilmiş')
  await expect(form.getByRole('button', { name: 'Aktarımı geri al' })).toBeEnabled()
  await expectNoFaults(page)
  await form.getByRole('button', { name: 'Aktarımı geri al' }).click()
  await expect(past.getByRole('listitem')).toContainText('ikinci kişinin onayını bekliyor')
  await expect(panel).toContainText('Aktarıldı: Beyaz Masa, BM-2019-77')
  const overseer = await deskOf({ post: 'overseer' })
  await overseer.page.getByRole('link', { name: 'Mesai' }).click()
  const waiting = overseer.page.getByRole('row').filter({ hasText: 'Aktarımı geri alma' })
  await waiting.getByRole('button', { name: 'Onayla' }).click()
  await expect(waiting).toHaveCount(0)
  await expect(past.getByRole('listitem')).toContainText(/Geri alındı: .+ · Yanlış dosya seçilmiş/u)
  await expectNoFaults(page)
  await clerk.page.reload()
  await expect(clerk.page.getByText('Talep bulunamadı ya da artık sizde değil.').first()).toBeVisible()
  await run.getByRole('button', { name: 'Deneme aktarımı' }).click()
  await expect(run).toContainText('3 satır alınabilir')
})

test('a file that a person made is read as he sees it, and again after he has mended it', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'administrator' })
  await page.getByRole('link', { name: 'Aktarım' }).click()
  const rowsOf = (closed: string): string =>
    [
      'ERENLER BELEDİYESİ TALEP LİSTESİ;;;;;;',
      ';;;;;;',
      'Başvuru No;Başvuru Tarihi;Konu;Kapanış Tarihi;Müdürlük;Açıklama;Ekip',
      'EL-2018-1;2 Nisan 2018;Çöplerin alınmaması;3.4.18;Temizlik İşleri;"Acil" dedi, 5" boru;3. ekip',
      `EL-2018-2;2.4.2018;Çöplerin alınmaması;${closed};Temizlik İşleri;Konteyner;4. ekip`,
    ].join('\r\n')
  await choose(page, 'elle.csv', Buffer.from(rowsOf('#YOK')))
  const file = page.getByRole('region', { name: 'Dosya', exact: true })
  await expect(file.getByLabel('Başlık satırı')).toHaveValue('3')
  await expect(file).toContainText('Başlığın üstündekiler alınmaz: ERENLER BELEDİYESİ TALEP LİSTESİ')
  await expect(file).toContainText('Dosyanın 4. satırında tırnak işareti yerinde değil')
  await page.getByLabel('Eski sistemin adı').fill('El listesi')
  const run = page.getByRole('region', { name: 'Deneme ve aktarım' })
  await run.getByRole('button', { name: 'Deneme aktarımı' }).click()
  await expect(run).toContainText('1 satır alınabilir')
  await expect(run).toContainText('Hücrede Excel hatası var: Kapanış Tarihi #YOK')

  // Mended under the same name and chosen again.
  await choose(page, 'elle.csv', Buffer.from(rowsOf('4 Nisan 2018')))
  await run.getByRole('button', { name: 'Deneme aktarımı' }).click()
  await expect(run).toContainText('2 satır alınabilir')
  await expect(run).toContainText('hiçbir alana eşlenmeyen sütunlar için seçim yapın: Ekip')
  await expect(run.getByRole('button', { name: 'Aktar', exact: true })).toBeDisabled()
  await expectNoFaults(page)
  await page.getByRole('combobox', { name: 'Ekip: ne olsun?' }).click()
  await page.getByRole('option', { name: 'talep metnine eklensin' }).click()
  await run.getByRole('button', { name: 'Deneme aktarımı' }).click()
  await expect(run.getByRole('button', { name: 'Aktar', exact: true })).toBeEnabled()
  await run.getByRole('button', { name: 'Aktar', exact: true }).click()
  await expect(run).toContainText('2 talep aktarıldı.')

  const clerk = await deskOf({ post: 'clerk', directorate: 'Temizlik İşleri' })
  await clerk.page.getByLabel('Talep ara').first().fill('EL-2018-1')
  await clerk.page.keyboard.press('Enter')
  await clerk.page.getByRole('gridcell').filter({ hasText: '18-' }).first().click()
  const panel = clerk.page.getByRole('article')
  await expect(panel).toContainText('"Acil" dedi, 5" boru')
  await expect(panel).toContainText('Ekip: 3. ekip')
})
