// Desktops without a window: what each office PC has open at the server, with a person of its own, and what it asks by itself.
import type { Client } from 'pg'
import { changes, type RowChanges } from '#main/areas/inbox/changes.ts'
import { counts } from '#main/areas/inbox/queries.ts'
import { untoldWarnings } from '#main/areas/clock/queries.ts'
import { signInAt, type SignedInDatabase } from '#main/database/sign-in.ts'
import type { Municipality } from './large-municipality.ts'
import { password } from './large-municipality.ts'

/** As the screens do: badges when a burst is over, warnings every minute. */
const countDelayMs = 300
const warningsEveryMs = 60_000

interface Seat {
  login: string
  post: string
  directorateIds: number[]
}

export interface Desktop extends Seat {
  onNews: (news: RowChanges) => void
  close: () => Promise<void>
}

/** So many desktops, as in a municipality: 15 agents, 5 overseers, a director in each directorate, for the rest clerks of all directorates. */
export async function openDesktops(municipality: Municipality, count: number): Promise<Desktop[]> {
  const owner = await municipality.owner()
  const seats = await seatsFor(owner, count)
  await owner.end()
  const desktops: Desktop[] = []
  // Ten at a time: the server's clients are signed in, not thrown at it.
  for (let from = 0; from < seats.length; from += 10)
    desktops.push(
      ...(await Promise.all(seats.slice(from, from + 10).map(async (seat) => await openDesktop(municipality, seat)))),
    )
  return desktops
}

async function openDesktop({ server }: Municipality, seat: Seat): Promise<Desktop> {
  const signedIn = await signInAt({ server, login: seat.login, password })
  const stream = changes(signedIn.database)
  const timers = await askByItself(signedIn)
  const desktop: Desktop = {
    ...seat,
    onNews: () => undefined,
    close: async () => {
      timers.stop()
      await stream.return()
      await signedIn.database.close()
    },
  }
  await stream.next()
  void (async () => {
    for (let step = await stream.next(); step.done !== true; step = await stream.next()) {
      desktop.onNews(step.value)
      timers.recount()
    }
  })()
  return desktop
}

async function askByItself({ me, database }: SignedInDatabase): Promise<{ recount: () => void; stop: () => void }> {
  let counting: NodeJS.Timeout | undefined
  const quietly = (asked: Promise<unknown>): void => void asked.catch(() => undefined)
  const count = async (): Promise<unknown> => await counts({ me, database }, undefined)
  const look = async (): Promise<void> => {
    await untoldWarnings(database)
  }
  await Promise.all([count(), look()])
  // Each at its own moment: people do not sign in together.
  let warning = setTimeout(function again() {
    quietly(look())
    warning = setTimeout(again, warningsEveryMs)
  }, Math.random() * warningsEveryMs)
  return {
    recount: () => {
      clearTimeout(counting)
      counting = setTimeout(() => quietly(count()), countDelayMs)
    },
    stop: () => {
      clearTimeout(counting)
      clearTimeout(warning)
    },
  }
}

const seatColumns = `s.login, s.post, array(
  select m.directorate_id from zimmet_data.membership m where m.staff_id = s.id and m.period @> now()) as "directorateIds"`

export async function seatsFor(owner: Client, count: number): Promise<Seat[]> {
  const share = (of500: number): number => Math.max(1, Math.round((of500 * count) / 500))
  const chosen: Seat[] = []
  for (const [post, wanted] of [
    ['overseer', share(5)],
    ['agent', share(15)],
    ['director', share(20)],
  ] as const) {
    const there = await seatsOf(owner, post)
    // Few people have these posts; some sit at two PCs.
    for (let index = 0; index < wanted; index += 1) chosen.push(there[index % there.length] as Seat)
  }
  const clerks = count - chosen.length
  await enrolClerks(owner, clerks)
  return [...chosen, ...(await seatsOf(owner, 'clerk')).slice(0, clerks)]
}

// In turn from all directorates, so that few desktops are spread over them as many are.
async function seatsOf(owner: Client, post: string): Promise<Seat[]> {
  const { rows } = await owner.query<Seat>(
    `select ${seatColumns}
     from zimmet_data.staff s
     cross join lateral (select min(m.directorate_id) as id from zimmet_data.membership m where m.staff_id = s.id) d
     where s.post = $1 and s.left_at is null
     order by row_number() over (partition by d.id order by s.id), d.id`,
    [post],
  )
  return rows
}

// Written as the sample writes its people; the kept municipality keeps them.
async function enrolClerks(owner: Client, wanted: number): Promise<void> {
  const { rows: known } = await owner.query<{ login: string }>(
    `select login from zimmet_data.staff where post = 'clerk'`,
  )
  const { rows: directorates } = await owner.query<{ id: number }>(
    'select id from zimmet_data.directorate where is_active order by id',
  )
  for (let number = known.length; number < wanted; number += 1) {
    const login = `masa.${number}`
    const directorate = directorates[number % directorates.length]?.id
    const role = owner.escapeIdentifier(login)
    const { rowCount } = await owner.query('select from pg_catalog.pg_roles where rolname = $1', [login])
    await owner.query(`${rowCount === 0 ? 'create' : 'alter'} role ${role} login password '${password}'`)
    await owner.query(`grant zimmet_clerk to ${role}`)
    await owner.query(
      `with person as (
         insert into zimmet_data.staff (login, full_name, post) values ($1, $2, 'clerk') returning id
       )
       insert into zimmet_data.membership (staff_id, directorate_id, period) select id, $3, tstzrange(now(), null) from person`,
      [login, `Masa ${number}`, directorate],
    )
  }
}
