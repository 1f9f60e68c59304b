// The citizen's phone as a newcomer uses it, on Instagram: what is written there comes to the desk, and what the house answers comes back.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as z from 'zod'
import { openStandIn, type StandIn } from '#main/citizens-phone/open.ts'
import { openGateway, type Gateway } from '#main/gateway/run.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { photo } from '#tests/database/acts.ts'
import { number, secrets, settingsFor } from './gateway-at-hand.ts'

const account = '17841400000000001'
let database: FreshDatabase
let standIn: StandIn
let gateway: Gateway
beforeAll(async () => {
  database = await freshDatabase()
  const owner = await database.owner()
  await owner.query(
    `insert into zimmet_data.channel (code, name) values ('social_media', 'Sosyal medya') on conflict do nothing`,
  )
  let port = 1
  standIn = await openStandIn({
    ...{ number, ...secrets, webhook: () => `http://127.0.0.1:${port}/whatsapp` },
    instagram: { account, webhook: () => `http://127.0.0.1:${port}/meta` },
  })
  const { appSecret, verifyToken, token } = secrets
  gateway = await openGateway(
    {
      ...settingsFor(database, standIn.origin),
      channels: {
        meta: {
          ...{ baseAddress: `${standIn.origin}/instagram`, appSecret, verifyToken },
          accounts: [{ kind: 'instagram', id: account, title: '@erenler', token, mayAnswerLater: false }],
        },
      },
    },
    () => undefined,
  )
  port = gateway.port
})
afterAll(async () => {
  await gateway.stop()
  await standIn.close()
  await database.drop()
})

const citizen = 'TR.1000000000000001'
const onPhone = async (path: string, body: BodyInit, type = 'application/json'): Promise<number> => {
  const headers = { origin: standIn.origin, 'content-type': type }
  return (await fetch(new URL(path, standIn.origin), { method: 'POST', headers, body })).status
}
const write = async (told: object): Promise<number> =>
  await onPhone(`/write/${citizen}?app=instagram`, JSON.stringify(told))

interface Line {
  id: string
  kind: string
  words: string | null
  external_id: string
  conversation_id: number
  media: string[]
}
const lines = async (): Promise<Line[]> =>
  (
    await (
      await database.owner()
    ).query<Line>(
      `select m.id::text, m.kind, m.words, m.external_id, m.conversation_id,
         array(select d.state from zimmet_data.message_media d where d.message_id = m.id) as media
       from zimmet_data.message m join zimmet_data.message_account a on a.id = m.account_id
       where a.external_id = $1 and m.direction = 'in' order by m.id`,
      [account],
    )
  ).rows

const bubble = z.object({ app: z.string(), isOurs: z.boolean(), told: z.record(z.string(), z.unknown()) })

/** What stands on the phone once there are so many answers. */
async function answersOnPhone(count: number): Promise<string[]> {
  const ending = new AbortController()
  const stream = await fetch(new URL('/bubbles', standIn.origin), { signal: ending.signal })
  const told: string[] = []
  const decoder = new TextDecoder()
  for await (const part of stream.body ?? []) {
    for (const [, data = ''] of decoder.decode(part).matchAll(/^data: (.*)$/gmu)) {
      const { app, isOurs, told: shown } = bubble.parse(JSON.parse(data))
      if (app === 'instagram' && isOurs) told.push(JSON.stringify(shown))
    }
    if (told.length >= count) break
  }
  ending.abort()
  return told
}

async function answer(content: object): Promise<void> {
  await (
    await database.owner()
  ).query(
    `insert into zimmet_data.outgoing (id, account_id, addressee, about, content, words, created_by)
     select $1, a.id, '1000000000000001', 'answer', $2, 'Yanıt', $3 from zimmet_data.message_account a where a.external_id = $4`,
    [randomUUID(), JSON.stringify(content), database.municipality.staff.agent, account],
  )
}

it('writes words, a place, a photo and a comment, each to the desk', async () => {
  expect(await write({ type: 'text', text: 'Sokağımız karanlık' })).toBe(200)
  expect(await write({ type: 'place', latitude: 40.75, longitude: 30.41, name: '' })).toBe(200)
  expect(await onPhone(`/photo/${citizen}?app=instagram&caption=bak`, photo(), 'image/jpeg')).toBe(200)
  expect(await write({ type: 'comment', text: 'Lambalar yanmıyor' })).toBe(200)
  await expect
    .poll(async () =>
      (await lines()).map(({ kind, words, media }) => [kind, words ?? '–', ...media].join(' ')).toSorted(),
    )
    .toEqual(['comment Lambalar yanmıyor', 'image bak stored', 'location –', 'text Sokağımız karanlık'])
})

it('gets answers: privately, with what can be tapped, and below the comment', async () => {
  const comment = (await lines()).find(({ kind }) => kind === 'comment')
  await answer({ type: 'text', text: 'Bakıyoruz' })
  await answer({ type: 'buttons', text: 'Çözüldü mü?', choices: [{ id: 'evet', title: 'Evet' }] })
  await answer({ type: 'public_reply', text: 'Ekip yolda', replyTo: comment?.external_id })
  const told = (await answersOnPhone(3)).join('\n')
  for (const words of ['Bakıyoruz', 'Çözüldü mü?', '"title":"Evet"', '↩ Ekip yolda']) expect(told).toContain(words)
})

it('offers nothing that is not there', async () => {
  expect(await (await fetch(new URL('/apps', standIn.origin))).json()).toEqual(['whatsapp', 'instagram'])
  expect(await onPhone('/write/TR.nobody?app=instagram', '{"type":"text","text":"x"}')).toBe(400)
  expect(await write({ type: 'text', text: '' })).toBe(400)
})
