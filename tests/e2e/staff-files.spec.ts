import { readFile } from 'node:fs/promises'
import { expect, test } from '#tests/e2e/support/desk.ts'

const header = 'Ad Soyad;Kullanıcı Adı;Görev;Müdürlük;Dahili;Bitiş\r\n'
const file = (lines: string) => ({
  name: 'personel.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`\uFEFF${header}${lines}`),
})

test('staff come from a file: what is wrong is told by line and column, then all are taken at once, and nothing the second time', async ({
  deskOf,
}) => {
  const { page } = await deskOf({ post: 'administrator' })
  await page.getByRole('button', { name: 'Dosyadan' }).click()
  const choose = async (lines: string): Promise<void> => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: /^(?:Dosya seç|Başka dosya)/u }).click(),
    ])
    await chooser.setFiles(file(lines))
  }
  const effect = page.getByRole('status', { name: 'Ne değişir' })
  const lines = page.getByRole('region', { name: 'Dosyadan personel' })
  await choose('Şule Ünlü;;Personel;Uzay İşleri;12a;\r\nİlker Öz;;Muhtar;Temizlik İşleri;;31.02.2027\r\n')
  await expect(effect).toContainText('2 satırdan 2 tanesi düzeltilmeli')
  await expect(lines.getByRole('row', { name: /Şule Ünlü/u })).toContainText(
    'Müdürlük: "Uzay İşleri" adlı açık bir müdürlük yok · Dahili: "12a" dahili numarası değil',
  )
  await expect(lines.getByRole('row', { name: /İlker Öz/u })).toContainText('Bitiş: "31.02.2027" tarih değil')
  await expect(page.getByRole('button', { name: 'Hepsini kaydet' })).toBeDisabled()

  const people =
    'Şule Ünlü;;Personel;Temizlik İşleri Müdürlüğü; 1234 ;\r\nİlker Öz;ilker;Müdür;Fen İşleri;;31.12.2099\r\n'
  await choose(people)
  await expect(effect).toContainText('2 kişi eklenir, 0 kişinin görevi')
  await expect(lines.getByRole('row', { name: /Şule Ünlü/u })).toContainText('sule.unlu')
  await page.getByRole('button', { name: 'Hepsini kaydet' }).click()
  const done = page.getByRole('region', { name: 'Dosya kaydedildi' })
  await expect(done).toContainText('2 tek kullanımlık parola yalnız şimdi görünür')
  await expect(done.getByRole('button', { name: 'Tamam' })).toBeDisabled()
  const password = await done
    .getByRole('row', { name: /Şule Ünlü/u })
    .getByRole('cell')
    .nth(2)
    .textContent()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    done.getByRole('button', { name: 'Parolaları kaydet' }).click(),
  ])
  expect(saved.suggestedFilename()).toBe('personel - parolalar.csv')
  expect(await readFile(await saved.path(), 'utf8')).toContain(`Şule Ünlü;sule.unlu;${password};Temizlik İşleri`)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: 'İlker Öz' })).toBeVisible()
  await page.emulateMedia({ media: null })
  await done.getByRole('button', { name: 'Tamam' }).click()

  await page.getByRole('button', { name: 'Dosyadan' }).click()
  await choose(people)
  await expect(effect).toContainText('Dosyadaki herkes zaten olduğu gibi; değişecek bir şey yok.')
  await page.getByRole('button', { name: 'Kapat' }).click()
  await page.getByRole('textbox', { name: 'Kişi ara' }).fill('ilker')
  await page.getByRole('button', { name: 'İlker Öz' }).click()
  await expect(page.getByRole('complementary', { name: 'Seçilen' })).toContainText('Dahili ve süre · – 31.12.2099')
})

test('a file with agents is one proposal, which another administrator sees by name and approves at once', async ({
  deskOf,
}) => {
  const { page } = await deskOf({ post: 'administrator' })
  await page.getByRole('button', { name: 'Dosyadan' }).click()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Dosya seç' }).click(),
  ])
  await chooser.setFiles(file('Esra Güneş;;ERBİM görevlisi;;;\r\nNail Er;;Personel;Temizlik İşleri;;\r\n'))
  await expect(page.getByRole('status', { name: 'Ne değişir' })).toContainText('ikinci bir kişi onaylayınca')
  await page.getByRole('button', { name: 'Onaya gönder' }).click()
  await expect(page.getByRole('region', { name: 'Dosya kaydedildi' })).toContainText('Henüz geçerli değil')

  const second = await deskOf({ post: 'overseer' })
  await second.page.goto(new URL('#/calendars/proposals', second.page.url()).href)
  const row = second.page.getByRole('row', { name: /Personel dosyası/u })
  await expect(row).toContainText('2 yeni kişi')
  await expect(row).toContainText('Esra Güneş (ERBİM görevlisi)')
  await row.getByRole('button', { name: 'Onayla' }).click()
  await expect(row).toBeHidden()
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Parolaları kaydet' }).click()])
  await page.getByRole('button', { name: 'Tamam' }).click()
  await page.getByRole('textbox', { name: 'Kişi ara' }).fill('esra gunes')
  await expect(page.getByRole('row', { name: /Esra Güneş/u })).toContainText('ERBİM görevlisi')
})
