import type { Database } from '#main/database/database.ts'
import { ask, command, read, sql, view } from '#main/database/transactions.ts'
import type { DayOff, DeadlinePiece, Moves, Target } from '#shared/contract/clock.ts'
import type { CommandAnswer } from '#shared/contract/values.ts'
import { additionArguments, seenArguments, type Addition, type Seen } from '../commands.ts'

type Clock = {
  calendarId: number
  fromSecond: number
  untilSecond: number
  starts: number[]
  ends: number[]
  workedBefore: number[]
}

/** The working spans of all calendars within their horizon. */
export async function clocks(database: Database): Promise<Clock[]> {
  const columns = {
    calendarId: 'calendar_id',
    fromSecond: 'from_second',
    untilSecond: 'until_second',
    starts: 'starts',
    ends: 'ends',
    workedBefore: 'worked_before',
  }
  return await read(database, ask<Clock>(view('work_clock').select(columns).orderBy('calendar_id')))
}

/** Why a request is due when it is due; empty where the person does not see it. */
export async function explain(database: Database, requestId: number): Promise<DeadlinePiece[]> {
  return await read(
    database,
    ask<DeadlinePiece>(
      sql('select since, until, kind, name, counted, seconds from zimmet.explain_deadline(:requestId)', { requestId }),
    ),
  )
}

/** More time, once, by the director. */
export async function extend(
  database: Database,
  input: Seen & { until: number; words: string },
): Promise<CommandAnswer> {
  return await command(database, 'extend', {
    ...seenArguments(input),
    until: new Date(input.until).toISOString(),
    words: input.words,
  })
}

/** The citizen was spoken to. */
export async function logContact(database: Database, input: Addition & { words: string }): Promise<CommandAnswer> {
  return await command(database, 'log_contact', { ...additionArguments(input), words: input.words })
}

/** Under which law the citizen asks; null: under none. */
export async function setLegalBasis(
  database: Database,
  input: Seen & { legalBasisId: number | null },
): Promise<CommandAnswer> {
  return await command(database, 'set_legal_basis', { ...seenArguments(input), legal_basis_id: input.legalBasisId })
}

/** The extended period of the law, announced before the first one ends. */
export async function extendLegal(database: Database, input: Seen & { words: string }): Promise<CommandAnswer> {
  return await command(database, 'extend_legal', { ...seenArguments(input), words: input.words })
}

/** A cost notice: the legal period ends and begins anew when the citizen has paid. */
export async function interruptLegal(database: Database, input: Seen & { words: string }): Promise<CommandAnswer> {
  return await command(database, 'interrupt_legal', { ...seenArguments(input), words: input.words })
}

type Reached = { requestId: number; number: string; level: number }

/** The warnings that came due for the person since an instant, and the database's clock at which that holds. */
export async function reachedWarnings(database: Database, since: number): Promise<{ at: number; warnings: Reached[] }> {
  const rows = await read(
    database,
    ask<{ at: number; requestId: number | null; number: string; level: number }>(
      sql(
        `select now() as at, w.request_id as "requestId", w.number, w.level
         from (select) as one left join zimmet.reached_warnings(to_timestamp(:since / 1000.0)) w on true`,
        { since },
      ),
    ),
  )
  const warnings = rows.flatMap(({ requestId, number, level }) =>
    requestId === null ? [] : [{ requestId, number, level }],
  )
  return { at: rows[0]?.at ?? since, warnings }
}

/** The person saw the warning of a level; kept once for the present deadline. */
export async function seeWarning(database: Database, input: Addition & { level: number }): Promise<CommandAnswer> {
  return await command(database, 'see_warning', { ...additionArguments(input), level: input.level })
}

/** The cost was paid. */
export async function restartLegal(database: Database, input: Seen): Promise<CommandAnswer> {
  return await command(database, 'restart_legal', seenArguments(input))
}

/** How long a directorate may take, the ones for all subjects first. */
export async function targets(database: Database): Promise<Target[]> {
  const columns = { kind: 'kind', subjectId: 'subject_id', priority: 'priority', unit: 'unit', amount: 'amount' }
  return await read(
    database,
    ask<Target>(view('target').select(columns).orderByRaw('subject_id nulls first, kind, id')),
  )
}

const targetArguments = ({ kind, subjectId, priority, unit, amount }: Target) => ({
  kind,
  subject_id: subjectId,
  priority,
  unit,
  amount,
})

/** What would move if a target also counted for what is open; the database does it and takes it back. */
export async function previewTarget(database: Database, target: Target): Promise<Moves> {
  const [row] = await read(
    database,
    ask<{ moves: Moves }>(
      sql(
        'select zimmet.preview_target(:kind, cast(:subject_id as int), :priority, :unit, :amount) as moves',
        targetArguments(target),
      ),
    ),
  )
  return row?.moves ?? { count: 0, byDirectorate: [], largest: [] }
}

/** A new target for what comes, and where it says so for what is open. */
export async function setTarget(
  database: Database,
  { commandId, movesOpen, ...target }: Target & { commandId: string; movesOpen: boolean },
): Promise<{ moved: number }> {
  return await command(database, 'set_target', {
    command_id: commandId,
    ...targetArguments(target),
    moves_open: movesOpen,
  })
}

/** Every idari izin, then the holidays from last quarter on, the oldest first. */
export async function daysOff(database: Database): Promise<DayOff[]> {
  const columns = { id: 'id', kind: 'kind', name: 'name', since: 'since', until: 'until' }
  return await read(
    database,
    ask<DayOff>(
      view('day_off')
        .select(columns)
        .select({ calendarIds: 'calendar_ids', declaredById: 'declared_by', undoneAt: 'undone_at' })
        .whereRaw(`kind = 'administrative_leave' or until > now() - interval '90 days'`)
        .orderBy(['kind', 'since', 'id']),
    ),
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
  const [row] = await read(
    database,
    ask<{ moves: Moves }>(
      sql(
        `select zimmet.preview_leave(:name, cast(:since as timestamptz), cast(:until as timestamptz),
           cast(:calendar_ids as int[])) as moves`,
        leaveArguments(leave),
      ),
    ),
  )
  return row?.moves ?? { count: 0, byDirectorate: [], largest: [] }
}

type Moved = { dayOffId: number; moved: number }

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
