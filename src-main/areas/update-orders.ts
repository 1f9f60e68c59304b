// What the administrators order about newer programs, read as whoever sits here: at signing in, when the feed says so, and every hour.
import { randomUUID } from 'node:crypto'
import { programVersion } from '#main/database/versions.ts'
import { command, query, read, sql } from '#main/database/transactions.ts'
import type { UpdateState } from '#shared/contract/updates.ts'
import type { Person } from './seat.ts'

/** As the database says it to this PC. */
export interface Orders {
  generation: number
  ring: number | null
  releases: { ring: number; sequence: number }[]
}

/** What a host does about newer programs (src-main/updates). */
export interface Updates {
  onChange: () => void
  state(): UpdateState
  look(isAsked: boolean): Promise<UpdateState>
  seeNews(): Promise<void>
  obey(orders: Orders): Promise<void>
  seen(): { ring: number; sequence: number; version: string } | null
}

/** A host that is not installed: started from its files, or for a browser. It has a PC of its own where it is told one. */
export function noUpdates(machine = ''): Updates {
  const state = (): UpdateState => ({
    ...{ version: programVersion, ring: 3, ringSaidBy: 'nobody', machine, upkeep: 'not_packaged' },
    ...{ isLooking: false, look: null, offered: null, waiting: null, news: null },
  })
  return {
    ...{ onChange: () => undefined, state, seen: () => null },
    look: async () => await Promise.resolve(state()),
    seeNews: async () => await Promise.resolve(),
    obey: async () => await Promise.resolve(),
  }
}

const everyMs = 3_600_000

/** Reads them when it is told to, and every hour: a notice that came while the line was cut is nowhere else. */
export function followOrders(updates: Updates, person: () => Person | null): { read: () => void; close: () => void } {
  let isReading = false
  let isOwed = false
  const round = async (): Promise<void> => {
    const seated = person()
    if (seated === null) return
    const [row] = await read(seated.database, query<{ orders: Orders }>(sql('select zimmet.update_orders() as orders')))
    if (row === undefined) return
    await updates.obey(row.orders)
    if (seated.me.post === 'administrator') await noteSeen(updates, seated, row.orders)
  }
  const readOrders = async (): Promise<void> => {
    isOwed = true
    if (isReading) return
    isReading = true
    while (isOwed) {
      isOwed = false
      // Nobody waits for it; where the server does not answer now, the next round does.
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await round().catch(() => undefined)
    }
    isReading = false
  }
  const timer = setInterval(() => void readOrders(), everyMs)
  timer.unref()
  return { read: () => void readOrders(), close: () => clearInterval(timer) }
}

// An administrator's PC tells the database which release is out, so that no PC is held on an earlier one.
async function noteSeen(updates: Updates, { database }: Person, { releases }: Orders): Promise<void> {
  const seen = updates.seen()
  if (seen === null) return
  const known = releases.find(({ ring }) => ring === seen.ring)?.sequence ?? 0
  if (seen.sequence > known) await command(database, 'note_release', { command_id: randomUUID(), ...seen })
}
