// What a window is told of messages: in the contract's shapes, for whom it is, and no more.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type * as z from 'zod'
import { contract } from '#shared/contract/index.ts'
import { photo } from '#tests/database/acts.ts'
import { deskAt, type DeskAtHand } from '#tests/database/messages/desk-at-hand.ts'
import { openOffice, type Client, type Office } from './office.ts'

let office: Office
let desk: DeskAtHand
let agent: Client

beforeAll(async () => {
  office = await openOffice()
  desk = await deskAt(office.database)
  agent = await office.desk('agent')
})
afterAll(async () => await office.close())

function expectShape(procedure: { '~orpc': { outputSchema?: unknown } }, answer: unknown): void {
  expect((procedure['~orpc'].outputSchema as z.ZodType).safeParse(answer).error).toBeUndefined()
}

it('tells lists, one conversation and its people in the contract’s shapes, words found without Turkish marks', async () => {
  const { id, lastId } = await desk.withFile(photo(), 'image/jpeg', { words: 'Çukur %100 tehlikeli' })
  const found = await agent.messages.conversations({ list: 'ours', words: 'cukur %100' })
  expect(found.map((row) => row.id)).toEqual([id])
  expect(await agent.messages.conversations({ list: 'ours', words: 'cukur _100' })).toEqual([])
  expectShape(contract.messages.conversations, found)
  expectShape(contract.messages.counts, await agent.messages.counts())
  const opened = await agent.messages.conversation({ conversationId: id })
  expectShape(contract.messages.conversation, opened)
  expect(opened.messages).toMatchObject([{ id: Number(lastId), media: [{ state: 'stored', mediaType: 'image/jpeg' }] }])
  expect(opened.ladder[0]).toEqual({ way: 'free', closedBecause: null, isPaused: false })
  expectShape(contract.messages.people, await agent.messages.people({ conversationId: id }))
  const mediaId = opened.messages[0]?.media[0]?.id ?? 0
  expect((await agent.messages.mediaFile({ mediaId })).type).toBe('image/jpeg')
})

it('shows a directorate the messages of its request alone', async () => {
  const { id, lastId } = await desk.written({ words: 'Arayın: 0532 765 43 21' })
  const { channels, subjects } = office.database.municipality
  const place = { neighbourhoodId: null, streetId: null, priority: null, door: null }
  const made = await agent.messages.register({
    commandId: randomUUID(),
    request: { channelId: channels.whatsapp, subjectId: subjects.bin, description: 'Çöp', ...place },
    ...{ messageIds: [Number(lastId)], mediaIds: [] },
  })
  const clerk = await office.desk('temizlikClerk')
  const written = await clerk.messages.ofRequest({ requestId: made.requestId })
  expectShape(contract.messages.ofRequest, written)
  expect(written).toMatchObject([{ words: expect.not.stringContaining('765') }])
  await expect(clerk.messages.conversation({ conversationId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await clerk.messages.conversations({ list: 'ours' })).toEqual([])
})

it('tells what is not well with a channel, until it is well again', async () => {
  const say = async (isWell: boolean): Promise<void> =>
    await desk.messages.call('gateway_health($1, $2, $3, $4, $5, $6)', [
      ...['whatsapp', desk.messages.account, 'token', isWell, 'pause', 'izin süresi doldu'],
    ])
  await say(false)
  const faults = await agent.messages.faults()
  expectShape(contract.messages.faults, faults)
  expect(faults).toMatchObject([{ kind: 'whatsapp', part: 'token', faultText: 'izin süresi doldu' }])
  await say(true)
  expect(await agent.messages.faults()).toEqual([])
})
