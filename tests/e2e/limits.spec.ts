// What administrators see of reading, its limits, and of what waits for a second person.
import { expect, test } from '#tests/e2e/support/desk.ts'
import { asOwner } from '#tests/e2e/support/it-department.ts'

test('an administrator sees who read unusually much, what the limits are, and changes one', async ({ deskOf }) => {
  const { page, person } = await deskOf({ post: 'administrator' })
  const [agent] = await asOwner<{ id: number; name: string }>(
    `select id, full_name as name from zimmet_data.staff where post = 'agent' order by id desc limit 1`,
  )
  await asOwner(
    `insert into zimmet_data.read_log (id, at, staff_id, told_by, kind, by_database, scope, found)
     select uuidv7(), clock_timestamp() - n * interval '1 second', $1, $1, 'reveal', true, '{}', 1 from generate_series(1, 40) n`,
    [agent?.id],
  )
  await page.getByRole('link', { name: 'Sınırlar' }).click()
  const unusual = page.getByRole('region', { name: 'Bugün olağan dışı okuma' })
  await expect(unusual.getByRole('row').filter({ hasText: agent?.name ?? '–' })).toContainText('Kişisel bilgi gösterdi')
  await expect(unusual.getByRole('row').filter({ hasText: agent?.name ?? '–' })).toContainText('sınıra takıldı')
  await expect(page.getByRole('region', { name: 'Bir kişinin payı' })).toContainText('1.024 MB')

  const limits = page.getByRole('region', { name: 'Okuma sınırları' })
  const files = limits.getByRole('row').filter({ hasText: 'Dosya açma' })
  await expect(files).toContainText('kurulumdan beri')
  await files.getByRole('button', { name: 'Dosya açma: sınırı değiştir' }).click()
  await files.getByRole('textbox', { name: 'Dosya açma: Dakikada en çok' }).fill('700')
  await expect(files.getByText('1 ile 600 arası')).toBeVisible()
  await expect(files.getByRole('button', { name: 'Kaydet' })).toBeDisabled()
  await files.getByRole('textbox', { name: 'Dosya açma: Dakikada en çok' }).fill('400')
  await files.getByRole('textbox', { name: 'Dosya açma: Saatte en çok' }).fill('300')
  await expect(files.getByText('400 ile 6.000 arası')).toBeVisible()
  await files.getByRole('textbox', { name: 'Dosya açma: Saatte en çok' }).fill('2500')
  await files.getByRole('button', { name: 'Kaydet' }).click()
  await expect(files).toContainText('400')
  await expect(files).toContainText('2.500')
  await expect(files).toContainText(person.fullName)
})

test('an administrator sees whose login kept many sessions busy, and until when it was held to fewer', async ({
  deskOf,
}) => {
  const { page } = await deskOf({ post: 'administrator' })
  const [clerk] = await asOwner<{ id: number; name: string }>(
    `select id, full_name as name from zimmet_data.staff where post = 'clerk' and left_at is null order by id desc limit 1`,
  )
  await asOwner(
    `insert into zimmet_data.session_hold (staff_id, busy, sessions, at, until)
     values ($1, 13, 4, clock_timestamp() - interval '1 hour', clock_timestamp() - interval '50 minutes')`,
    [clerk?.id],
  )
  await asOwner(
    `insert into zimmet_data.session_hold (staff_id, busy, sessions, at, until)
     values ($1, 14, 4, clock_timestamp(), clock_timestamp() + interval '1 day')`,
    [clerk?.id],
  )
  await page.getByRole('link', { name: 'Sınırlar' }).click()
  const held = page.getByRole('region', { name: 'Sınırlanan hesaplar' })
  const rows = held.getByRole('row').filter({ hasText: clerk?.name ?? '–' })
  await expect(rows.filter({ hasText: '13' }).getByRole('cell', { name: 'bitti' })).toBeVisible()
  await expect(rows.filter({ hasText: '14' }).getByRole('cell', { name: 'sürüyor' })).toBeVisible()
})

test('the limits are no screen of other posts', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'director' })
  await expect(page.getByRole('link', { name: 'Müdürlük Panosu' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Sınırlar' })).toHaveCount(0)
})

test('nobody is offered to approve his own proposal: he takes it back; another one approves or refuses', async ({
  deskOf,
}) => {
  const administrator = await deskOf({ post: 'administrator' })
  const { page } = administrator
  await page.getByRole('link', { name: 'Mesai' }).click()
  const name = 'Geçmişte kalan izin'
  await page.getByRole('textbox', { name: 'Adı' }).fill(name)
  const today = new Date()
  const day = new Date(today.getTime() - 3 * 86_400_000).toLocaleDateString('tr-TR', { timeZone: 'Europe/Istanbul' })
  await page.getByRole('textbox', { name: 'Başlangıç' }).fill(`${day} 08:00`)
  await page.getByRole('textbox', { name: 'Bitiş' }).fill(`${day} 17:00`)
  await page.getByRole('button', { name: 'Önce göster' }).click()
  await page.getByRole('button', { name: 'İlan et' }).click()
  await page.getByRole('tab', { name: 'Onay bekleyenler' }).click()
  const own = page.getByRole('row').filter({ hasText: name })
  await expect(own.getByRole('button', { name: 'Geri al' })).toBeVisible()
  await expect(own.getByRole('button', { name: 'Onayla' })).toHaveCount(0)

  const overseer = await deskOf({ post: 'overseer' })
  await overseer.page.getByRole('link', { name: 'Mesai' }).click()
  const told = overseer.page.getByRole('row').filter({ hasText: name })
  await expect(told).toContainText(administrator.person.fullName)
  await expect(told.getByRole('button', { name: 'Onayla' })).toBeVisible()
  await expect(told.getByRole('button', { name: 'Reddet' })).toBeVisible()
  await own.getByRole('button', { name: 'Geri al' }).click()
  await expect(own).toHaveCount(0)
})

test('the smallest group is raised after a look, on every PC at once, and lowered by two people', async ({
  deskOf,
}) => {
  const { page, person } = await deskOf({ post: 'administrator' })
  const overseer = await deskOf({ post: 'overseer' })
  await overseer.page.getByRole('link', { name: 'Genel Bakış' }).click()
  const note = (least: number) => overseer.page.getByText(`En az ${least} talebe dayanmayan`)
  await expect(note(10)).toBeVisible()

  await page.getByRole('link', { name: 'Sınırlar' }).click()
  const groups = page.getByRole('region', { name: 'En küçük gruplar' })
  const row = groups.getByRole('row').filter({ hasText: 'Oran, ortalama ve ortanca' })
  await row.getByRole('button').click()
  const field = row.getByRole('textbox')
  await field.fill('4')
  await expect(row.getByText('5 ile 100 arası')).toBeVisible()
  await expect(row.getByRole('button', { name: 'Önce göster' })).toBeDisabled()
  await field.fill('20')
  await row.getByRole('button', { name: 'Önce göster' }).click()
  await expect(groups.getByRole('status')).toContainText('Son dört haftanın çözülenlerine göre')
  await row.getByRole('button', { name: 'Kaydet' }).click()
  await expect(row).toContainText(person.fullName)
  await expect(note(20)).toBeVisible()

  await row.getByRole('button').click()
  await field.fill('10')
  await row.getByRole('button', { name: 'Önce göster' }).click()
  await expect(groups.getByRole('status')).toContainText('ikinci bir kişinin onayını bekler')
  await row.getByRole('button', { name: 'Kaydet' }).click()
  await expect(groups).toContainText('Öneri olarak kaydedildi')
  await expect(note(20)).toBeVisible()
  await overseer.page.getByRole('link', { name: 'Mesai' }).click()
  const told = overseer.page.getByRole('row').filter({ hasText: 'oran ve süreler: 20 → 10' })
  await told.getByRole('button', { name: 'Onayla' }).click()
  await expect(told).toHaveCount(0)
  await expect(row).toContainText('10')
  await overseer.page.getByRole('link', { name: 'Genel Bakış' }).click()
  await expect(note(10)).toBeVisible()
})
