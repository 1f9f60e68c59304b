// From the phone to the closing: a citizen's request is solved, he is asked, taps an answer, and what he says is done.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Gateway } from '#main/gateway/run.ts'
import { surveyLink } from '#main/gateway/survey/link.ts'
import { askingAt, type Asking } from '#tests/database/messages/survey-at-hand.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { gatewayAtHand, metaAtHand, settingsFor, somebody, surveySecret, type MetaAtHand } from './gateway-at-hand.ts'

let database: FreshDatabase
let meta: MetaAtHand
let gateway: Gateway & { faults: unknown[] }
let asking: Asking

beforeAll(async () => {
  database = await freshDatabase()
  await (
    await database.owner()
  ).query(`update zimmet_data.message_setting set quiet_from = '00:00', quiet_until = '00:00'`)
  meta = await metaAtHand()
  gateway = await gatewayAtHand(database, meta)
  asking = await askingAt(database, null)
})
afterAll(async () => {
  await gateway.stop()
  await meta.close()
  await database.drop()
})

/** What waits a minute between two to one person goes out now. */
const hurry = async (): Promise<void> => {
  await (
    await database.owner()
  ).query(`update zimmet_data.outgoing set not_before = now() where state = 'waiting' and not_before > now()`)
}

it('asks on the phone by buttons, and "not solved" brings the request back', async () => {
  const citizen = somebody()
  meta.meta.write(citizen, { type: 'text', text: { body: 'Çöp alınmadı' } })
  const { requestId, number } = await asking.registeredOf(citizen.userId)
  const sentTo = (): unknown[] =>
    meta.meta.taken.filter(({ to }) => to === citizen.userId || to === citizen.phone).map(({ body }) => body)
  await expect.poll(() => JSON.stringify(sentTo())).toContain(number)
  await asking.resolve(requestId)
  await hurry()
  await expect.poll(() => JSON.stringify(sentTo())).toContain('anket:')
  const choice = /anket:\d+:no/u.exec(JSON.stringify(sentTo()))?.[0] ?? ''
  meta.meta.write(citizen, {
    type: 'interactive',
    interactive: { type: 'button_reply', button_reply: { id: choice, title: 'Hayır' } },
  })
  await expect.poll(async () => (await asking.surveyOf(requestId))?.['state']).toBe('told')
  // The score may still come; here two minutes are over.
  await (
    await database.owner()
  ).query(`update zimmet_data.survey set told_at = told_at - interval '3 minutes' where request_id = $1`, [requestId])
  await expect.poll(async () => await asking.request(requestId)).toMatchObject({ state: 'in_work', reopened_count: 1 })
  expect(gateway.faults).toEqual([])
})

it('asks by a link where it writes by SMS; the page takes the answer and says so', async () => {
  const citizen = somebody()
  meta.meta.write(citizen, { type: 'text', text: { body: 'Çöp alınmadı' } })
  const { requestId } = await asking.registeredOf(citizen.userId)
  await asking.resolve(requestId)
  const { id } = (await asking.surveyOf(requestId)) ?? {}
  const path = new URL(surveyLink(settingsFor(database, meta.origin).publicAddress, Number(id), surveySecret)).pathname
  const at = `http://127.0.0.1:${gateway.port}${path}`
  expect(await (await fetch(at)).text()).toContain('Sorununuz çözüldü mü?')
  const answered = await fetch(at, { method: 'POST', body: new URLSearchParams({ solved: 'yes', score: '4' }) })
  expect(await answered.text()).toContain('kaydedildi')
  await expect
    .poll(async () => await asking.surveyOf(requestId))
    .toMatchObject({ state: 'settled', effect: 'noted', score: 4 })
  expect(await (await fetch(at)).text()).toContain('daha önce')
  expect((await fetch(`${at}x`)).status).toBe(404)
})
