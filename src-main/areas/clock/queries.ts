import type * as z from 'zod'
import { readAside } from '#main/database/aside.ts'
import type { Database } from '#main/database/database.ts'
import { select } from '#main/database/select.ts'
import { ask, askOften, command, read, sql } from '#main/database/transactions.ts'
import {
  target as targetRow,
  workClock,
  type DeadlineReason,
  type Moves,
  type Target,
  type WhichClock,
} from '#shared/contract/clock.ts'
import type { CommandAnswer } from '#shared/contract/values.ts'
import { additionArguments, seenArguments, type Addition, type Seen } from '../commands.ts'
import { movesOf } from './moves.ts'

/** The working spans of all calendars within their horizon. */
export async function clocks(database: Database): Promise<z.infer<typeof workClock>[]> {
  return await read(database, select('work_clock', workClock, { narrow: (query) => query.orderBy('calendar_id') }))
}

/** Why one of a request's clocks ends when it ends; null where the person does not see it, or it does not run. */
export async function explain(
  database: Database,
  { requestId, clock }: { requestId: number; clock: WhichClock },
): Promise<DeadlineReason | null> {
  const [row] = await read(
    database,
    ask<{ reason: DeadlineReason | null }>(
      sql('select zimmet.explain_deadline(:requestId, :clock) as reason', { requestId, clock }),
    ),
  )
  return row?.reason ?? null
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
export async function logContact(
  database: Database,
  input: Addition & { words: string; reached?: boolean | undefined },
): Promise<CommandAnswer> {
  const { words, reached = true } = input
  return await command(database, 'log_contact', { ...additionArguments(input), words, reached })
}

/** Under which law the citizen asks; null: under none. */
export async function setLegalBasis(
  database: Database,
  input: Seen & { legalBasisId: number | null; words?: string | null | undefined },
): Promise<CommandAnswer> {
  return await command(database, 'set_legal_basis', {
    ...seenArguments(input),
    legal_basis_id: input.legalBasisId,
    words: input.words ?? null,
  })
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
  const rows = await readAside(
    database,
    askOften<{ at: number; requestId: number | null; number: string; level: number }>(
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

/** The stage was told. */
export async function tellStage(database: Database, input: Seen & { words: string }): Promise<CommandAnswer> {
  return await command(database, 'tell_stage', { ...seenArguments(input), words: input.words })
}

/** How long a directorate may take, the ones for all subjects first. */
export async function targets(database: Database): Promise<Target[]> {
  return await read(
    database,
    select('target', targetRow, { narrow: (query) => query.orderByRaw('subject_id nulls first, kind, id') }),
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
  const call = 'select zimmet.preview_target(:kind, cast(:subject_id as int), :priority, :unit, :amount) as moves'
  return await movesOf(database, call, targetArguments(target))
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
