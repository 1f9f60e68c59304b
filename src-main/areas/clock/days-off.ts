import type { Database } from '#main/database/database.ts'
import { select } from '#main/database/select.ts'
import { command, read } from '#main/database/transactions.ts'
import { dayOff, type DayOff, type Moves } from '#shared/contract/clock.ts'
import { movesOf } from './moves.ts'

/** Every idari izin, then the holidays from last quarter on, the oldest first. */
export async function daysOff(database: Database): Promise<DayOff[]> {
  return await read(
    database,
    select('day_off', dayOff, {
      narrow: (query) =>
        query
          .whereRaw(`kind = 'administrative_leave' or until > now() - interval '90 days'`)
          .orderBy(['kind', 'since', 'id']),
      elsewhere: { declaredById: 'declared_by' },
    }),
  )
}

type Leave = { name: string; since: number; until: number; calendarIds: number[] | null }

const leaveArguments = ({ name, since, until, calendarIds }: Leave) => ({
  name,
  since: new Date(since).toISOString(),
  until: new Date(until).toISOString(),
  calendar_ids: calendarIds,
})

/** What an idari izin would move; the database does it and takes it back. */
export async function previewLeave(database: Database, leave: Leave): Promise<Moves> {
  const call = `select zimmet.preview_leave(:name, cast(:since as timestamptz), cast(:until as timestamptz),
    cast(:calendar_ids as int[])) as moves`
  return await movesOf(database, call, leaveArguments(leave))
}

/** For days gone by nothing moves yet: a proposal waits for a second person. */
type Moved = { dayOffId?: number; moved: number; proposalId?: number }

/** Keeps an idari izin and moves every deadline it touches. */
export async function declareLeave(
  database: Database,
  { commandId, ...leave }: Leave & { commandId: string },
): Promise<Moved> {
  return await command(database, 'declare_leave', { command_id: commandId, ...leaveArguments(leave) })
}

/** Takes it back; the deadlines return to where they were. */
export async function undoLeave(database: Database, input: { commandId: string; dayOffId: number }): Promise<Moved> {
  return await command(database, 'undo_leave', { command_id: input.commandId, day_off_id: input.dayOffId })
}

type Holiday = Omit<Leave, 'calendarIds'>

const holidayArguments = ({ name, since, until }: Holiday) => ({
  name,
  since: new Date(since).toISOString(),
  until: new Date(until).toISOString(),
})

/** What a new holiday would move. */
export async function previewHoliday(database: Database, holiday: Holiday): Promise<Moves> {
  const call = `select zimmet.preview_holiday(:name, cast(:since as timestamptz), cast(:until as timestamptz)) as moves`
  return await movesOf(database, call, holidayArguments(holiday))
}

/** A holiday that the state declared. */
export async function addHoliday(
  database: Database,
  { commandId, ...holiday }: Holiday & { commandId: string },
): Promise<Moved> {
  return await command(database, 'add_holiday', { command_id: commandId, ...holidayArguments(holiday) })
}

/** What would move if a holiday were worked. */
export async function previewWithoutHoliday(database: Database, { dayOffId }: { dayOffId: number }): Promise<Moves> {
  return await movesOf(database, 'select zimmet.preview_without_holiday(:dayOffId) as moves', { dayOffId })
}

/** A holiday counts no more. */
export async function removeHoliday(
  database: Database,
  input: { commandId: string; dayOffId: number },
): Promise<Moved> {
  return await command(database, 'remove_holiday', { command_id: input.commandId, day_off_id: input.dayOffId })
}
