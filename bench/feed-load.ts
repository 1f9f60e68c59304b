// What five hundred desktops ask of the server: while two acts a second are done among them, and while nothing is.
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Client } from 'pg'
import type { RowChanges } from '#main/areas/inbox/changes.ts'
import { openDesktops, type Desktop } from './desktops.ts'
import { personOf, type Municipality } from './large-municipality.ts'
import { quantile, type Figure } from './measure.ts'
import { serverCpu } from './server-cpu.ts'

const actsASecond = 2

/** What each desktop ought to see and has seen; instants by this machine's clock, from just before the commit. */
class Sight {
  readonly latencies: number[] = []
  readonly desktops: readonly Desktop[]
  #owed = 0
  readonly #awaited = new Map<Desktop, Map<number, { changedAt: number; committed: number }[]>>()

  constructor(desktops: readonly Desktop[]) {
    this.desktops = desktops
    for (const desktop of desktops) {
      this.#awaited.set(desktop, new Map())
      desktop.onNews = (news) => this.#see(desktop, news)
    }
  }

  /** Called just before the commit: whoever may see the request has to. */
  commits(requestId: number, changedAt: number, heldBy: readonly number[]): void {
    const committed = performance.now()
    for (const desktop of this.desktops) {
      const seesAll = desktop.post === 'agent' || desktop.post === 'overseer'
      if (!seesAll && !desktop.directorateIds.some((id) => heldBy.includes(id))) continue
      const awaited = this.#awaited.get(desktop)
      awaited?.set(requestId, [...(awaited.get(requestId) ?? []), { changedAt, committed }])
      this.#owed += 1
    }
  }

  #see(desktop: Desktop, { rows }: RowChanges): void {
    const now = performance.now()
    const awaited = this.#awaited.get(desktop)
    for (const { id, changedAt } of rows) {
      const acts = awaited?.get(id) ?? []
      const seen = acts.filter((act) => act.changedAt <= changedAt)
      for (const { committed } of seen) this.latencies.push(now - committed)
      awaited?.set(
        id,
        acts.filter((act) => act.changedAt > changedAt),
      )
    }
  }

  /** How many were to be seen in all. Throws where some were not, given as long as two polls. */
  async all(): Promise<number> {
    for (let waited = 0; waited < 25_000 && this.latencies.length < this.#owed; waited += 100) await delay(100)
    if (this.latencies.length !== this.#owed)
      throw new Error(
        `${this.#owed - this.latencies.length} of ${this.#owed} changes were not seen by whoever may see them`,
      )
    return this.#owed
  }
}

interface Desk {
  clerk: Client
  subjectId: number
}

/** Who acts: an agent who registers, and a clerk of each directorate who takes what came and writes notes on it. */
class Hands {
  readonly agent: Client
  readonly desks: readonly Desk[]
  readonly channelId: number
  readonly #lives: { desk: Desk; requestId: number; version: number; step: number }[] = []
  #made = 0

  private constructor(agent: Client, desks: readonly Desk[], channelId: number) {
    this.agent = agent
    this.desks = desks
    this.channelId = channelId
  }

  static async open(municipality: Municipality): Promise<Hands> {
    const owner = await municipality.owner()
    const { rows: subjects } = await owner.query<{ id: number; directorate: string }>(
      `select min(s.id) as id, d.name as directorate
       from zimmet_data.subject s join zimmet_data.directorate d on d.id = s.directorate_id
       where s.is_active and d.is_active group by d.name`,
    )
    const { rows: channels } = await owner.query<{ id: number }>('select min(id) as id from zimmet_data.channel')
    await owner.end()
    const desks: Desk[] = []
    for (const { id, directorate } of subjects) {
      const { login } = personOf(municipality, 'clerk', directorate)
      desks.push({ clerk: await municipality.as(login), subjectId: id })
    }
    return new Hands(await municipality.as(personOf(municipality, 'agent').login), desks, channels[0]?.id ?? 0)
  }

  /** A request is registered, taken, and noted upon twice; many such lives go on at once. */
  async act(sight: Sight): Promise<void> {
    this.#made += 1
    const life = this.#made % 4 === 1 ? undefined : this.#lives.shift()
    if (life === undefined) {
      const desk = this.desks[Math.floor(this.#made / 4) % this.desks.length] as Desk
      const told = await this.#do(sight, this.agent, 'register_request', {
        request: JSON.stringify({ channelId: this.channelId, subjectId: desk.subjectId, description: 'Ölçüm' }),
      })
      this.#lives.push({ desk, ...told, step: 0 })
      return
    }
    const { desk, requestId, version, step } = life
    const told = await (step === 0
      ? this.#do(sight, desk.clerk, 'take', { request_id: requestId, seen_version: version })
      : this.#do(sight, desk.clerk, 'add_note', { request_id: requestId, words: `Ölçüm ${step}` }))
    if (step < 2) this.#lives.push({ desk, ...told, step: step + 1 })
  }

  async #do(
    sight: Sight,
    person: Client,
    name: string,
    values: Record<string, unknown>,
  ): Promise<{ requestId: number; version: number }> {
    const told = { command_id: randomUUID(), ...values }
    const passed = Object.keys(told).map((argument, index) => `${argument} => $${index + 1}`)
    await person.query('begin')
    const { rows } = await person.query<{ answer: { requestId: number; version: number } }>(
      `select zimmet.${name}(${passed.join(', ')}) as answer`,
      Object.values(told),
    )
    const answer = rows[0]?.answer
    if (answer === undefined) throw new Error(`zimmet.${name} gave no answer`)
    const { rows: seen } = await person.query<{ ms: number; directorateId: number }>(
      `select floor(extract(epoch from changed_at) * 1000)::float8 as ms, directorate_id as "directorateId"
       from zimmet.inbox where id = $1`,
      [answer.requestId],
    )
    // Nothing here is handed over: who holds it is all who ever did.
    sight.commits(answer.requestId, seen[0]?.ms ?? 0, [seen[0]?.directorateId ?? 0])
    await person.query('commit')
    return answer
  }

  async close(): Promise<void> {
    await Promise.all([this.agent, ...this.desks.map(({ clerk }) => clerk)].map(async (client) => await client.end()))
  }
}

/** Acts at the pace told, each at a moment that is nobody's beat. */
async function actFor(hands: Hands, sight: Sight, seconds: number): Promise<void> {
  const acts = seconds * actsASecond
  const began = performance.now()
  for (let made = 0; made < acts; made += 1) {
    await hands.act(sight)
    await delay(Math.max(0, began + ((made + 0.5 + Math.random()) * 1000) / actsASecond - performance.now()))
  }
}

/** The server's share of a core over a stretch of work. */
async function coresOf({ dataFolder }: Municipality, work: () => Promise<void>): Promise<number> {
  const cpu = serverCpu(dataFolder)
  const before = cpu()
  const began = performance.now()
  await work()
  return ((cpu() - before) * 1000) / (performance.now() - began)
}

function figureOf(name: string, { requests }: Municipality, { latencies }: Sight, ratio: number, note: string): Figure {
  const told = { median_ms: quantile(latencies, 0.5), p95_ms: quantile(latencies, 0.95), floor_ms: null, ratio }
  return { name, requests, ...told, note }
}

export async function feedLoad(municipality: Municipality, count = 500, seconds = 60): Promise<Figure[]> {
  const hands = await Hands.open(municipality)
  const desktops = await openDesktops(municipality, count)
  const sight = new Sight(desktops)
  await delay(2_000)
  const cores = await coresOf(municipality, async () => await actFor(hands, sight, seconds))
  const seen = await sight.all()
  await Promise.all([hands.close(), ...desktops.map(async (desktop) => await desktop.close())])
  const note =
    `${count} desktops, ${seconds * actsASecond} acts in ${seconds} s: ratio is the server's cores, the acts' own included; ` +
    `seen ${seen} times from just before the commit to the row, 0 missed`
  return [figureOf('feed-load', municipality, sight, cores, note)]
}

export async function feedIdle(municipality: Municipality, count = 500, seconds = 60): Promise<Figure[]> {
  const desktops = await openDesktops(municipality, count)
  const sight = new Sight(desktops)
  // What was signed in is looked after first (statistics, new rows on the desks' pages), and each watchman has looked once.
  await delay(15_000)
  const cores = await coresOf(municipality, async () => await delay(seconds * 1000))
  const hands = await Hands.open(municipality)
  await actFor(hands, sight, 10)
  const seen = await sight.all()
  await Promise.all([hands.close(), ...desktops.map(async (desktop) => await desktop.close())])
  const note =
    `${count} desktops, ${seconds} s in which nobody acts: ratio is the server's cores; ` +
    `then ${10 * actsASecond} acts, seen ${seen} times, 0 missed`
  return [figureOf('feed-idle', municipality, sight, cores, note)]
}
