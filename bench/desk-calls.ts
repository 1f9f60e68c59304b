// What a desk asks all day, in multiples of the least a question can take on the same line: opening a request, the numbers on the
// tabs, an act, a registration. The floor is the empty call: a question through the host whose answer is one bare row of nothing.
import { randomUUID } from 'node:crypto'
import { personOf, type Municipality } from './large-municipality.ts'
import { byTurns, type Figure } from './measure.ts'
import { openPc, type OfficePc } from './office-pc.ts'

const directorate = 'Temizlik İşleri'
const rounds = 150

/** Nobody has done anything to the account of the sample's people. */
const empty = async ({ client }: OfficePc): Promise<unknown> => await client.session.notices()

async function measured(
  municipality: Municipality,
  { name, note, pc, ask }: { name: string; note: string; pc: OfficePc; ask: () => Promise<unknown> },
): Promise<Figure[]> {
  const taken = await byTurns(rounds, ask, async () => await empty(pc))
  await pc.close()
  return [{ name, requests: municipality.requests, ...taken, note: `${note}; floor: the empty call` }]
}

/** The empty call itself, beside the bare connection's. */
export async function emptyCall(municipality: Municipality): Promise<Figure[]> {
  const { login } = personOf(municipality, 'clerk', directorate)
  const [pc, bare] = [await openPc(municipality, login), await municipality.as(login)]
  const taken = await byTurns(
    rounds,
    async () => await empty(pc),
    async () => await bare.query({ name: 'empty', text: 'select 1' }),
  )
  await Promise.all([pc.close(), bare.end()])
  const note = 'a question with an empty answer, socket and host included; floor: select 1 on a bare connection'
  return [{ name: 'empty-call', requests: municipality.requests, ...taken, note }]
}

/** Opening one open request after the other. */
export async function panel(municipality: Municipality): Promise<Figure[]> {
  const pc = await openPc(municipality, personOf(municipality, 'clerk', directorate).login)
  const { rows } = await pc.client.inbox.list({ tab: 'open', limit: 200 })
  let turn = 0
  const ask = async (): Promise<unknown> =>
    await pc.client.requests.get({ requestId: rows[(turn += 1) % rows.length]?.id ?? 0 })
  return await measured(municipality, { name: 'panel', note: `one of ${rows.length} open requests, as clerk`, pc, ask })
}

/** The numbers on the tabs. */
export async function badges(municipality: Municipality): Promise<Figure[]> {
  const pc = await openPc(municipality, personOf(municipality, 'clerk', directorate).login)
  const ask = async (): Promise<unknown> => await pc.client.inbox.counts({})
  return await measured(municipality, { name: 'badges', note: 'five tabs, as clerk', pc, ask })
}

/** A director gives requests to two clerks by turns. */
export async function act(municipality: Municipality): Promise<Figure[]> {
  const pc = await openPc(municipality, personOf(municipality, 'director', directorate).login)
  const { rows } = await pc.client.inbox.list({ tab: 'open', limit: 200 })
  const { staff } = await pc.client.catalogue.read()
  const clerks = staff.filter(
    ({ post, directorateIds }) => post === 'clerk' && directorateIds.includes(rows[0]?.directorateId ?? 0),
  )
  const standing = rows
    .filter(({ state }) => state === 'new' || state === 'in_work')
    .map(({ id, version, clerkId }) => ({ id, version, clerkId }))
  let turn = 0
  const ask = async (): Promise<void> => {
    const one = standing[(turn += 1) % standing.length]
    const clerkId = clerks.find(({ id }) => id !== one?.clerkId)?.id
    if (one === undefined || clerkId === undefined) throw new Error(`${directorate} has no two clerks`)
    const answer = await pc.client.custody.assign({
      ...{ commandId: randomUUID(), requestId: one.id, seenVersion: one.version, clerkId },
    })
    Object.assign(one, { version: answer.version, clerkId })
  }
  return await measured(municipality, { name: 'act', note: 'a request is given to a clerk, by turns', pc, ask })
}

/** A call as an agent saves it: a citizen who is known, a subject, a street, words. */
export async function register(municipality: Municipality): Promise<Figure[]> {
  const owner = await municipality.owner()
  const { rows } = await owner.query<{
    subjectId: number
    streetId: number
    neighbourhoodId: number
    channelId: number
  }>(
    `select r.subject_id as "subjectId", r.street_id as "streetId", r.neighbourhood_id as "neighbourhoodId", r.channel_id as "channelId"
     from zimmet_data.request r join zimmet_data.subject s on s.id = r.subject_id
     where r.street_id is not null and s.is_active order by r.id desc limit 200`,
  )
  await owner.end()
  const pc = await openPc(municipality, personOf(municipality, 'agent').login)
  let turn = 0
  const ask = async (): Promise<unknown> =>
    await pc.client.requests.register({
      commandId: randomUUID(),
      request: {
        ...(rows[(turn += 1) % rows.length] as (typeof rows)[number]),
        ...{ description: `Ölçüm ${turn}: sokağımızdaki çukur kapatılsın.`, priority: null, door: null },
        citizen: { fullName: 'Deneme Vatandaşı', phone: `0500 ${String(1_000_000 + turn)}` },
      },
    })
  return await measured(municipality, { name: 'register', note: 'a caller who is new, as agent', pc, ask })
}
