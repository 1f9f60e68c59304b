// A file of staff on a server that takes its time for each of them: longer than a statement may usually take, and nothing is refused for it.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Client, type Office } from '#tests/host/areas/office.ts'

const people = 120
const secondsEach = 0.15

let office: Office
let desk: Client
beforeAll(async () => {
  office = await openOffice()
  desk = await office.desk('administrator')
  const owner = await office.database.owner()
  await owner.query(
    `create function zimmet_private.takes_its_time() returns trigger language plpgsql set search_path = '' as
     $$ begin perform pg_catalog.pg_sleep(${secondsEach}); return null; end $$`,
  )
  await owner.query(
    'create trigger takes_its_time after insert on zimmet_data.staff for each row execute function zimmet_private.takes_its_time()',
  )
})
afterAll(async () => {
  await office.close()
})

it('is looked at and taken, however long that is', async () => {
  const suffix = randomUUID().slice(0, 8)
  const lines = Array.from({ length: people }, (_, at) => `Yavaş Kişi ${at};yavas.${suffix}.${at};Personel;Fen İşleri`)
  const { uploadId } = await desk.imports.begin({ name: 'personel.csv' })
  const bytes = new File([`Ad Soyad;Kullanıcı Adı;Görev;Müdürlük\n${lines.join('\n')}\n`], 'personel.csv')
  await desk.imports.part({ uploadId, offset: 0, bytes })
  const look = await desk.staff.previewFile({ uploadId, renew: false })
  if (look.kind !== 'table') throw new Error(`not looked at: ${look.kind}`)
  expect(look.effect).toMatchObject({ enrolled: people })
  const headers = ['Ad soyad', 'Kullanıcı adı', 'Parola', 'Nerede']
  const order = { commandId: randomUUID(), uploadId, renew: false, seen: look.seen, headers }
  const done = await desk.staff.enrolFile(order)
  expect(done.slips).toHaveLength(people)
  // Its answer was lost on the way to the window.
  expect((await desk.staff.enrolFile(order)).slips).toEqual(done.slips)
  const owner = await office.database.owner()
  const { rowCount } = await owner.query('select from zimmet_data.staff where login like $1', [`yavas.${suffix}.%`])
  expect(rowCount).toBe(people)
  // Logins are the whole server's.
  await owner.query('drop trigger takes_its_time on zimmet_data.staff')
  for (let at = 0; at < people; at += 1)
    // oxlint-disable-next-line no-await-in-loop -- one connection does one thing at a time
    await owner.query(`drop role if exists "yavas.${suffix}.${at}"`)
})
