// A municipality that has been worked in: a year of acts of every kind by everybody, each a real command of a real person.
// Nothing is vacuumed but by autovacuum, with the settings that the tables have.
import type { Client } from 'pg'
import { ask, type Answer } from './ask.ts'
import type { Municipality } from './large-municipality.ts'

const workers = 8
/** Of three years one; a life is registered and goes through some four acts more. */
const actsOf = (requests: number): number => Math.round(requests / 3) * 5

interface Standing {
  id: number
  version: number
  state: string
  directorate: string
  directorateId: number
}

interface Ids {
  subjects: number[]
  directorates: number[]
  channel: number
  handOverReason: number
  returnReason: number
  holdReasons: number[]
  clerks: Map<number, number[]>
}

type Who = 'clerk' | 'director' | 'agent'
type Deed = [who: Who, act: string, values: Record<string, unknown>]

const oneOf = <Item>(items: readonly Item[]): Item => items[Math.floor(Math.random() * items.length)] as Item

const additions = new Set(['add_note', 'log_contact'])
const words = { words: 'Ölçüm: yerinde bakıldı.' }
const note: Deed = ['clerk', 'add_note', words]

/** What may come next, each as often as it stands here. */
function deedsAt({ state, directorateId }: Standing, ids: Ids): Deed[] {
  const other = { directorate_id: oneOf(ids.directorates), reason_id: ids.handOverReason, subject_id: null, ...words }
  const resolve: Deed = ['clerk', 'resolve', { outcome: 'solved', institution_id: null, ...words }]
  const priority: Deed = ['director', 'change_priority', { priority: oneOf(['low', 'normal', 'high']), ...words }]
  const assign: Deed = ['director', 'assign', { clerk_id: oneOf(ids.clerks.get(directorateId) ?? [0]) }]
  const handOver: Deed = ['clerk', 'hand_over', other]
  const hold: Deed = [
    'clerk',
    'hold',
    { reason_id: oneOf(ids.holdReasons), until: new Date(Date.now() + 86_400_000 * 1.5), ...words },
  ]
  const take: Deed = ['clerk', 'take', {}]
  const deeds: Record<string, Deed[]> = {
    new: [take, take, take, assign, handOver, ['clerk', 'return_custody', { reason_id: ids.returnReason, ...words }]],
    in_work: [resolve, resolve, resolve, hold, note, ['agent', 'log_contact', words], priority, assign, handOver],
    on_hold: [['clerk', 'resume', {}], note],
    proposed: [
      ['director', 'approve_outcome', {}],
      ['agent', 'reopen', { by_citizen: false, score: null, ...words }],
    ],
    resolved: [
      ...Array.from({ length: 5 }, (): Deed => ['agent', 'verify', { by_citizen: false, score: null, words: null }]),
      ['agent', 'reopen', { by_citizen: false, score: null, ...words }],
    ],
  }
  return deeds[state] ?? [note]
}

/** Ages the municipality by a year, and says how many acts of each kind that was. */
export async function age(
  municipality: Municipality,
  say: (sentence: string) => void,
  wanted = actsOf(municipality.requests),
): Promise<void> {
  const year = await Year.begin(municipality)
  await Promise.all(
    Array.from({ length: workers }, async () => {
      const owner = await municipality.owner()
      while (year.happened < wanted) {
        await year.act(owner)
        if (year.happened % 10_000 === 0) say(`${year.happened} of ${wanted} acts of the year`)
      }
      await owner.end()
    }),
  )
  await year.end()
  say(
    Object.entries(year.done)
      .map(([act, times]) => `${act} ${times}`)
      .join(', '),
  )
}

class Year {
  happened = 0
  readonly done: Record<string, number> = {}
  readonly #connections = new Map<string, Promise<Client>>()
  /** A person does one thing after the other: what each did last. */
  readonly #last = new Map<string, Promise<unknown>>()
  readonly #municipality: Municipality
  readonly #ids: Ids
  readonly #living: number[]

  private constructor(municipality: Municipality, ids: Ids, living: number[]) {
    this.#municipality = municipality
    this.#ids = ids
    this.#living = living
  }

  static async begin(municipality: Municipality): Promise<Year> {
    const owner = await municipality.owner()
    const { rows } = await owner.query<{ id: number }>('select id from zimmet_data.request where is_open')
    const ids = await readIds(owner)
    await owner.end()
    return new Year(
      municipality,
      ids,
      rows.map(({ id }) => id),
    )
  }

  /** An act on one of the living, or a new request in place of one that has ended. */
  async act(owner: Client): Promise<void> {
    const place = Math.floor(Math.random() * this.#living.length)
    const { rows } = await owner.query<Standing>(
      `select r.id, r.version, zimmet_private.state_of(r.state, r.held_until, r.master_id) as state,
         d.name as directorate, d.id as "directorateId"
       from zimmet_data.request r join zimmet_data.directorate d on d.id = r.directorate_id where r.id = $1`,
      [this.#living[place]],
    )
    const [standing] = rows
    if (standing === undefined || standing.state === 'closed' || standing.state === 'joined')
      this.#living[place] = await this.#register()
    else await this.#deed(standing)
  }

  async #deed(standing: Standing): Promise<void> {
    const [who, act, values] = oneOf(deedsAt(standing, this.#ids))
    const login = this.#loginOf(who, standing.directorate)
    if (login === null) return
    const seen = additions.has(act) ? {} : { seen_version: standing.version }
    try {
      await this.#ask(login, act, { request_id: standing.id, ...seen, ...values })
    } catch (error) {
      // A rule said no, or somebody else was at it: so goes a day.
      if (!/^ZM|^40|^55/u.test((error as { code?: string }).code ?? '')) throw error
    }
  }

  async #register(): Promise<number> {
    const { channel, subjects } = this.#ids
    const request = { channelId: channel, subjectId: oneOf(subjects), description: 'Ölçüm: kaldırım çökmüş' }
    const agent = this.#loginOf('agent', '')
    if (agent === null) throw new Error('nobody answers the phone')
    const { requestId } = await this.#ask(agent, 'register_request', { request: JSON.stringify(request) })
    return requestId
  }

  async #ask(login: string, act: string, values: Record<string, unknown>): Promise<Answer> {
    const connection = this.#connections.get(login) ?? this.#municipality.as(login)
    this.#connections.set(login, connection)
    const before = this.#last.get(login) ?? Promise.resolve()
    const asked = before.catch(() => undefined).then(async () => await ask(await connection, act, values))
    this.#last.set(login, asked)
    const answer = await asked
    this.#count(act)
    return answer
  }

  #count(act: string): void {
    this.done[act] = (this.done[act] ?? 0) + 1
    this.happened += 1
  }

  #loginOf(who: Who, directorate: string): string | null {
    const people = this.#municipality.people.filter(
      ({ post, directorates }) => post === who && (who === 'agent' || directorates.includes(directorate)),
    )
    return people.length === 0 ? null : oneOf(people).login
  }

  async end(): Promise<void> {
    for (const connection of this.#connections.values()) await (await connection).end()
  }
}

async function readIds(owner: Client): Promise<Ids> {
  const idsOf = async (from: string): Promise<number[]> =>
    (await owner.query<{ id: number }>(`select id from zimmet_data.${from} order by id`)).rows.map(({ id }) => id)
  const { rows } = await owner.query<{ directorate_id: number; staff: number[] }>(
    `select m.directorate_id, array_agg(m.staff_id) as staff from zimmet_data.membership m
     join zimmet_data.staff s on s.id = m.staff_id and s.post = 'clerk' where m.period @> now() group by m.directorate_id`,
  )
  return {
    subjects: await idsOf(`subject where required_evidence = 'none' and directorate_id is not null`),
    directorates: await idsOf('directorate'),
    channel: (await idsOf('channel'))[0] ?? 0,
    handOverReason: (await idsOf(`reason where kind = 'hand_over'`))[0] ?? 0,
    returnReason: (await idsOf(`reason where kind = 'return'`))[0] ?? 0,
    holdReasons: await idsOf('hold_reason where longest_days > 2'),
    clerks: new Map(rows.map(({ directorate_id, staff }) => [directorate_id, staff])),
  }
}
