// Every procedure once over, its answer held against the contract's schema (the host itself does not spend time on that).
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogueNames } from '#shared/contract/catalogue.ts'
import { contract } from '#shared/contract/index.ts'
import { inboxCounts, inboxRow } from '#shared/contract/inbox.ts'
import { requestDetail } from '#shared/contract/requests.ts'
import { jpeg } from '#tests/database/acts.ts'
import { openOffice, type Client, type Office } from './office.ts'

let office: Office
let agent: Client
let clerk: Client
beforeAll(async () => {
  office = await openOffice()
  agent = await office.desk('agent')
  clerk = await office.desk('temizlikClerk')
})
afterAll(async () => {
  await office.close()
})

async function register(words = 'Çöp alınmadı'): Promise<{ requestId: number; version: number; number: string }> {
  const { channels, subjects, neighbourhoods, streets } = office.database.municipality
  return await agent.requests.register({
    commandId: randomUUID(),
    request: {
      ...{ channelId: channels.phone, subjectId: subjects.debris, description: words, priority: null },
      ...{ neighbourhoodId: neighbourhoods.baglar, streetId: streets.gul, door: '7' },
      citizen: { fullName: 'Ayşe Yılmaz', phone: '+905321234567', nationalId: '10000000146' },
    },
  })
}

it('takes half a character for the sign that stands for what cannot be read', async () => {
  const { requestId } = await register('yarım \ud800 harf')
  expect((await agent.requests.get({ requestId })).description).toBe('yarım \ufffd harf')
})

const seen = ({ requestId, version }: { requestId: number; version: number }) => ({
  ...{ commandId: randomUUID(), requestId, seenVersion: version },
})

it('reads everything with a name', async () => {
  const names = catalogueNames.parse(await clerk.catalogue.read())
  expect(names.staff.map(({ fullName }) => fullName)).toContain('Melek Çağlar')
  expect(names.directorates).toHaveLength(4)
})

it('shows a request in the tabs it belongs to, and counts them', async () => {
  const before = inboxCounts.parse(await clerk.inbox.counts({}))
  const { requestId } = await register()
  const { rows, total } = await clerk.inbox.list({ tab: 'new' })
  expect(rows.map((row) => inboxRow.parse(row).id)).toContain(requestId)
  expect(total).toBe(rows.length)
  const after = await clerk.inbox.counts({})
  expect(after).toEqual({ ...before, new: before.new + 1, open: before.open + 1 })
  expect((await clerk.inbox.list({ tab: 'open', limit: 1 })).rows).toHaveLength(1)
  const fen = await office.desk('fenClerk')
  expect((await fen.inbox.list({ tab: 'open' })).rows.map(({ id }) => id)).not.toContain(requestId)
})

it('carries a request from the call to the close, and tells all of it', async () => {
  const { requestId, version } = await register()
  let at = await clerk.custody.take(seen({ requestId, version }))
  at = await clerk.custody.hold({
    ...seen(at),
    reasonId: office.database.municipality.holdReasons.citizen,
    until: Date.now() + 86_400_000,
  })
  at = await clerk.custody.resume(seen(at))
  await clerk.requests.addNote({ commandId: randomUUID(), requestId, words: 'Yerinde bakıldı' })
  const file = new File([jpeg], 'sonra.jpg', { type: 'image/jpeg' })
  const { uploadId } = await clerk.requests.beginFile({ size: file.size })
  await clerk.requests.pieceOfFile({ uploadId, offset: 0, bytes: file })
  const { attachmentId } = await clerk.requests.attach({
    commandId: randomUUID(),
    requestId,
    uploadId,
    name: 'sonra.jpg',
    isEvidence: true,
  })
  at = await clerk.resolution.resolve({ ...seen(at), outcome: 'solved', words: 'Alındı' })
  await agent.clock.logContact({ commandId: randomUUID(), requestId, words: 'Vatandaş arandı' })
  at = await agent.resolution.verify({ ...seen(at), byCitizen: true, score: 5 })

  const detail = requestDetail.parse(await clerk.requests.get({ requestId }))
  expect(detail).toMatchObject({
    state: 'closed',
    version: at.version,
    outcome: 'solved',
    citizen: { name: 'A*** Y***' },
  })
  expect(detail.history.map(({ act }) => act)).toEqual([
    'register',
    'take',
    'hold',
    'resume',
    'add_note',
    'attach',
    'resolve',
    'log_contact',
    'verify',
  ])
  expect(
    [detail.custody, detail.holds, detail.notes, detail.attachments, detail.resolutions, detail.verifications].map(
      (list) => list.length,
    ),
  ).toEqual([1, 1, 2, 1, 1, 1])
  const bytes = Buffer.from(await (await clerk.requests.attachmentFile({ attachmentId })).arrayBuffer())
  expect(bytes).toEqual(jpeg)
})

it('moves custody, assigns, and changes subject and priority', async () => {
  const { directorates, subjects, reasons, staff } = office.database.municipality
  const director = await office.desk('temizlikDirector')
  let at: { requestId: number; version: number } = await register()
  at = await clerk.custody.accept(seen(at))
  at = await director.custody.assign({ ...seen(at), clerkId: staff.temizlikColleague })
  at = await director.requests.changePriority({ ...seen(at), priority: 'urgent' })
  at = await clerk.requests.changeSubject({ ...seen(at), subjectId: subjects.bin, words: 'Moloz değil, çöp' })
  at = await clerk.custody.return({ ...seen(at), reasonId: reasons.notOurs })
  const desk = await office.desk('deskClerk')
  at = await desk.custody.handOver({
    ...seen(at),
    directorateId: directorates.fen,
    reasonId: reasons.closerBy,
    subjectId: subjects.pothole,
  })
  const fen = await office.desk('fenDirector')
  at = await fen.resolution.resolve({
    ...seen(await fen.custody.take(seen(at))),
    outcome: 'forwarded',
    words: 'SASKİ’nin işi',
    institutionId: office.database.municipality.institutions.saski,
  })
  const overseer = await office.desk('overseer')
  at = await overseer.resolution.approveOutcome(seen(at))
  at = await overseer.resolution.reopen({ ...seen(at), byCitizen: false, words: 'SASKİ değil, bizim' })
  const detail = requestDetail.parse(await fen.requests.get({ requestId: at.requestId }))
  expect(detail).toMatchObject({
    state: 'in_work',
    directorateId: directorates.fen,
    reopenedCount: 1,
    returnedCount: 1,
    handOverCount: 1,
  })
  expect(detail.custody.map(({ directorateId }) => directorateId)).toEqual([
    directorates.temizlik,
    directorates.desk,
    directorates.fen,
  ])
})

it('finds a citizen by phone with earlier requests, reveals for a reason, joins and adds complainants', async () => {
  const first = await register('Birinci')
  const second = await register('İkinci')
  const known = await agent.citizens.find({ told: '0532 123 45 67' })
  const citizen = known.find(({ requests }) => requests.some(({ id }) => id === first.requestId))
  expect(citizen).toMatchObject({ name: 'A*** Y***', phone: '0532 *** ** 67' })
  const { reasons } = office.database.municipality
  const clear = await agent.citizens.reveal({
    commandId: randomUUID(),
    requestId: first.requestId,
    citizenId: citizen?.id ?? 0,
    reasonId: reasons.callBack,
  })
  expect(clear).toMatchObject({ fullName: 'Ayşe Yılmaz', phone: '+905321234567', nationalId: '10000000146' })
  expect(await agent.citizens.disclosures({ requestId: first.requestId })).toHaveLength(1)
  await agent.requests.join({ ...seen(second), masterId: first.requestId })
  const earlier = (await agent.citizens.find({ told: '0532 123 45 67' })).flatMap(({ requests }) => requests)
  expect(earlier.find(({ id }) => id === second.requestId)).toMatchObject({
    state: 'joined',
    masterId: first.requestId,
    masterNumber: first.number,
  })
  expect(earlier.find(({ id }) => id === first.requestId)).toMatchObject({ masterId: null, masterNumber: null })
  await agent.requests.addComplainant({
    commandId: randomUUID(),
    requestId: first.requestId,
    citizen: { fullName: 'Komşu' },
  })
  const detail = requestDetail.parse(await clerk.requests.get({ requestId: first.requestId }))
  expect(detail.complainants.map(({ name, joinedNumber }) => [name, joinedNumber])).toEqual([
    ['A*** Y***', second.number],
    ['K***', null],
  ])
  expect(await clerk.requests.get({ requestId: second.requestId })).toMatchObject({
    state: 'joined',
    master: { id: first.requestId },
  })
})

it('searches by words and numbers', async () => {
  const { number, requestId } = await register('Mavi kapının önünde moloz')
  for (const words of ['mavi kapi moloz', number]) {
    const rows = await clerk.requests.search({ words })
    expect(rows.map((row) => inboxRow.parse(row).id)).toContain(requestId)
  }
})

describe('what the rules say no to arrives typed', () => {
  it('a refusal with its code and detail', async () => {
    const at = await register()
    await expect(agent.custody.accept(seen(at))).rejects.toMatchObject({
      code: 'REFUSED',
      data: { code: 'ZM003', detail: { act: 'accept_custody' } },
    })
  })

  it('a conflict with the version there is', async () => {
    const at = await register()
    await clerk.custody.take(seen(at))
    await expect(clerk.custody.take(seen(at))).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { requestId: at.requestId, seenVersion: 1, currentVersion: 2 },
    })
  })

  it('what is not there and what is not his alike', async () => {
    const { requestId } = await register()
    const stranger = await office.desk('parkClerk')
    await expect(stranger.requests.get({ requestId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(stranger.requests.get({ requestId: 987_654 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(stranger.custody.take(seen({ requestId, version: 1 }))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('bad input before it reaches the database', async () => {
    await expect(clerk.requests.addNote({ commandId: 'no uuid', requestId: 1, words: 'x' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    await expect(clerk.inbox.list({ tab: 'all' as 'open' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('has an output schema for every procedure, so that this file can hold answers against it', () => {
    const procedures = Object.values(contract).flatMap((area) => Object.values(area))
    expect(procedures.length).toBeGreaterThan(30)
    for (const procedure of procedures) expect(procedure['~orpc'].outputSchema).toBeDefined()
  })
})
