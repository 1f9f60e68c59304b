// Bilgisayarlar and Sağlık: two PCs seen, one signs out, orders are given, and what has to be done is said.
import { readFile } from 'node:fs/promises'
import { expect, test } from './support/desk.ts'
import { asOwner } from './support/it-department.ts'

test('two PCs stand in the list, one signs out, and orders reach the database', async ({ deskOf }) => {
  const clerk = await deskOf({ post: 'clerk' })
  const administrator = await deskOf({ post: 'administrator' })
  const { page } = administrator
  await page.getByRole('link', { name: 'Bilgisayarlar' }).click()
  const list = page.getByRole('region', { name: 'Bilgisayarlar' }).first()
  const rowOf = (name: string) => list.getByRole('row').filter({ hasText: name })
  await expect(rowOf(clerk.person.fullName)).toContainText('0.1.0')
  await expect(rowOf(administrator.person.fullName)).toContainText('Kurulu değil')
  await expect(page.getByText('2 bilgisayar')).toBeVisible()

  // What is searched for is what is shown, and what leaves the program.
  await page.getByRole('textbox', { name: 'Ara: ad, kişi, sürüm…' }).fill(clerk.person.fullName)
  await expect(rowOf(administrator.person.fullName)).toHaveCount(0)
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Dışa aktar: Bilgisayarlar', exact: true }).click()
  await page.getByRole('menuitem', { name: 'CSV', exact: true }).click()
  const lines = (await readFile(await (await downloading).path(), 'utf8')).trim().split('\r\n').filter(Boolean)
  expect(lines[0]).toContain('Bağlantı')
  expect(lines.filter((line) => line.includes(clerk.person.fullName))).toHaveLength(1)
  expect(lines.filter((line) => line.includes(administrator.person.fullName))).toHaveLength(0)
  await page.getByRole('status').getByRole('button', { name: 'Kapat' }).click()
  await page.getByRole('textbox', { name: 'Ara: ad, kişi, sürüm…' }).fill('')
  await expect(rowOf(administrator.person.fullName)).toHaveCount(1)

  const openOf = (name: string) => rowOf(name).locator('[col-id="connections"]')
  await expect(openOf(clerk.person.fullName)).not.toHaveText('0')
  await clerk.page.getByRole('button', { name: `Oturum: ${clerk.person.fullName}` }).click()
  await clerk.page.getByRole('menuitem', { name: /Oturumu kapat|Çıkış/u }).click()
  await expect(openOf(clerk.person.fullName)).toHaveText('0')

  // The generation is raised once a press, and the screen says which it was.
  await page.getByRole('button', { name: 'Şimdi bak…' }).click()
  const look = page.getByRole('form', { name: 'Hepsi şimdi baksın' })
  await expect(look).toContainText('açılınca yeni sürüme bakar')
  await look.getByRole('button', { name: 'Bakmalarını iste' }).click()
  await expect(look.getByRole('status')).toContainText('1. kez')
  await look.getByRole('button', { name: 'Bakmalarını iste' }).click()
  await expect(look.getByRole('status')).toContainText('2. kez')
  expect(await asOwner('select generation from zimmet_data.update_order')).toEqual([{ generation: 2 }])

  // A ring of its own for the clerk's PC, seen before it is saved.
  await rowOf(clerk.person.fullName).click()
  const ring = page.getByRole('form', { name: 'Halka' })
  await ring.getByRole('combobox').click()
  await page.getByRole('option', { name: 'Deneme' }).click()
  await expect(ring).toContainText('“Deneme” halkasına yayınlanan')
  await ring.getByRole('button', { name: 'Halkayı kaydet' }).click()
  await expect(ring.getByRole('status')).toContainText('Kaydedildi')
  expect(await asOwner('select ring from zimmet_data.update_machine')).toEqual([{ ring: 0 }])
  // Of this PC it is told who ordered it; beside an order for all, what was ordered of any.
  const given = page.getByRole('region', { name: 'Kim, ne zaman, ne emretti' }).getByRole('listitem')
  await expect(given).toHaveCount(1)
  await expect(given).toContainText(`Halka: Bilgisayarın kendi ayarı → Deneme ${administrator.person.fullName}`)

  const leave = page.getByRole('form', { name: 'Eski sürümle çalışma izni' })
  await leave.getByRole('button', { name: 'İzin ver' }).click()
  await expect(given.first()).toContainText(
    /Eski sürümle çalışma izni: \d{2}\.\d{2}\.\d{4} \d{2}:\d{2} tarihine kadar/u,
  )

  // No pilot PC has worked with any version for an hour: the guard says so.
  await page.getByRole('button', { name: 'En eski sürüm…' }).click()
  await expect(given).toHaveCount(4)
  await expect(given.nth(1)).toContainText('Halka: Bilgisayarın kendi ayarı → Deneme')
  await expect(given.last()).toContainText('Hepsinden bakması istendi (1. kez)')
  const minimum = page.getByRole('form', { name: 'Kullanılabilecek en eski sürüm' })
  await minimum.getByRole('combobox').click()
  await page.getByRole('option', { name: '0.1.0' }).click()
  await minimum.getByRole('button', { name: 'Kaydet' }).click()
  await expect(minimum.getByRole('alert')).toContainText('henüz en az bir saat kullanılmadı')
})

test('a PC that was not seen for thirty days says so, and is taken off the list', async ({ deskOf }) => {
  const clerk = await deskOf({ post: 'clerk' })
  const { page } = await deskOf({ post: 'administrator' })
  await page.getByRole('link', { name: 'Bilgisayarlar' }).click()
  const list = page.getByRole('region', { name: 'Bilgisayarlar' }).first()
  const row = list.getByRole('row').filter({ hasText: clerk.person.fullName })
  await expect(row).toBeVisible()
  await asOwner(`update zimmet_data.pc_seen s set seen_at = seen_at - interval '31 days'
    from zimmet_data.pc p join zimmet_data.staff m on m.id = p.staff_id where p.id = s.pc_id and m.login = '${clerk.person.login}'`)
  await asOwner(`update zimmet_data.pc p set said_at = said_at - interval '31 days'
    from zimmet_data.staff m where m.id = p.staff_id and m.login = '${clerk.person.login}'`)
  await expect(row).toContainText('Görülmüyor')
  await row.click()
  await page.getByRole('button', { name: 'Listeden çıkar' }).click()
  await expect(row).toHaveCount(0)
  await page.getByRole('button', { name: 'Şimdi bak…' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Listeden çıkarıldı: ' })).toHaveCount(1)
})

test('Sağlık says how everything stands by word, and what to do', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'administrator' })
  await page.getByRole('link', { name: 'Sağlık' }).click()
  await expect(page.getByRole('heading', { name: 'Yapılacak iş var' })).toBeVisible()
  const backup = page.getByRole('row').filter({ hasText: 'Yedeğin denetimi' })
  await expect(backup).toContainText('Yap')
  await expect(backup).toContainText('prove-backup')
  await expect(page.getByRole('row').filter({ hasText: 'PostgreSQL sürümü' })).toContainText('Yerinde')
  await asOwner(
    `insert into zimmet_data.backup_proof (staff_id, reaches_to, requests, faults) select min(id), now(), 1, 0 from zimmet_data.staff`,
  )
  await page.getByRole('button', { name: 'Yeniden oku' }).click()
  await expect(backup).toContainText('Yerinde')
})

test('Sağlık tells of what citizens sent and could not be read, and has it read once more', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'administrator' })
  await asOwner(
    `insert into zimmet_data.message_delivery (source, body, state, fault)
     values ('email:bilgi@belediye.example', 'gizli sözler', 'unreadable', 'not a mail: "gizli sözler"')`,
  )
  await page.getByRole('link', { name: 'Sağlık' }).click()
  const told = page.getByRole('region', { name: 'Alınamayan iletiler' })
  await expect(told).toContainText('email:bilgi@belediye.example')
  await expect(told).toContainText('not a mail: …')
  await expect(page.getByText('gizli')).toHaveCount(0)
  await expect(page.getByRole('row').filter({ hasText: '1 teslimat alınamadı' })).toContainText('Bak')
  await told.getByRole('button', { name: 'Bir daha okut' }).click()
  await expect(told).toContainText('1 teslimat yeniden okunuyor')
  await expect(told.getByRole('table')).toHaveCount(0)
})
