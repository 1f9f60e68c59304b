import type { Database } from '#main/database/database.ts'
import {
  ask,
  askOften,
  command,
  read,
  readSideBySide,
  readTogether,
  sql,
  view,
  type Ask,
} from '#main/database/transactions.ts'
import type { FigureRow, MeasureCode, Question, ReportRow, Scope } from '#shared/contract/oversight.ts'
import type { CommandAnswer } from '#shared/contract/values.ts'
import { additionArguments, type Addition } from '../commands.ts'
import { inboxColumns } from '../inbox/queries.ts'

type Told = { breakdown: number; keys: number[]; codes: MeasureCode[]; figures: (number | null)[]; bases: number[] }

/** The figures of several questions at one moment, each as the definitions in zimmet.measure say. */
export async function figures(database: Database, questions: Question[]): Promise<FigureRow[][]> {
  const asked = questions.map(({ scope, measures, by }) =>
    askOften<Told>(
      sql(
        `select set_number - 1 as breakdown, keys, codes, figures, bases
         from zimmet.figures(cast(:scope as jsonb), cast(:measures as text[]), cast(:sets as text[]))`,
        {
          scope: JSON.stringify(scope),
          measures,
          sets: (by ?? [[]]).map((dimensions) => dimensions.join(',')),
        },
      ),
    ),
  )
  const answers = await answersOf(database, asked)
  return questions.map((_question, place) => joinCohorts(answers[place] ?? []))
}

// One needs no transaction to be of one moment; two are answered before a second connection would have joined.
async function answersOf(database: Database, asked: readonly Ask<Told>[]): Promise<Told[][]> {
  const [first] = asked
  if (first !== undefined && asked.length === 1) return [await read(database, first)]
  if (asked.length > 2) return await readSideBySide(database, asked)
  return Object.values(await readTogether(database, Object.fromEntries(asked.entries())))
}

// Each cohort answers for its own figures; rows of the same keys are one row.
function joinCohorts(answers: readonly Told[]): FigureRow[] {
  const joined = new Map<string, FigureRow>()
  for (const { breakdown, keys, codes, figures: values, bases } of answers) {
    const name = `${breakdown}:${keys.join(',')}`
    const row = joined.get(name) ?? { breakdown, keys, figures: {} }
    for (const [place, code] of codes.entries())
      row.figures[code] = { value: values[place] ?? null, base: bases[place] ?? 0 }
    joined.set(name, row)
  }
  return [...joined.values()]
}

/** The columns of a request as reports list it. */
export const reportColumns = {
  ...inboxColumns,
  contactedAt: 'inbox.contacted_at',
  resolvedAt: 'inbox.resolved_at',
  closedAt: 'inbox.closed_at',
  solvedSeconds: 'inbox.solved_seconds',
  handOverCount: 'inbox.hand_over_count',
} as const

type RowsInput = { scope: Scope; measure: MeasureCode; sort: string; limit: number; offset: number }

/** The requests that a figure counts, a page of them, and how many there are: of one statement, so of one moment. */
export async function rows(database: Database, input: RowsInput): Promise<{ rows: ReportRow[]; total: number }> {
  const { scope, measure, sort, limit, offset } = input
  const query = view('inbox')
    .select({ total: 'opened.total', ...reportColumns })
    .rightJoin(
      sql(
        `(select o.total, u.id, u.place
          from zimmet.opened(cast(:scope as jsonb), :measure, :sort, :limit, :offset) o
          left join unnest(o.request_ids) with ordinality as u (id, place) on true) as opened`,
        { scope: JSON.stringify(scope), measure, sort, limit, offset },
      ),
      'opened.id',
      'inbox.id',
    )
    .orderBy('opened.place')
  const answer = await read(database, askOften<ReportRow & { total: number; id: number | null }>(query))
  return {
    rows: answer.filter(({ id }) => id !== null).map(({ total: _total, ...row }) => row),
    total: answer[0]?.total ?? 0,
  }
}

/** Why? The answer is the holder's to give. */
export async function askExplanation(database: Database, input: Addition & { words: string }): Promise<CommandAnswer> {
  return await command(database, 'ask_explanation', { ...additionArguments(input), words: input.words })
}

/** The holder's answer to the question that is open. */
export async function explain(database: Database, input: Addition & { words: string }): Promise<CommandAnswer> {
  return await command(database, 'explain', { ...additionArguments(input), words: input.words })
}

type Explanation = {
  askedAt: number
  askedById: number
  question: string
  answeredAt: number | null
  answeredById: number | null
  answer: string | null
}

/** What was asked about a request and what was answered, the newest first. */
export async function explanations(database: Database, requestId: number): Promise<Explanation[]> {
  const columns = {
    ...{ askedAt: 'asked_at', askedById: 'asked_by', question: 'question' },
    ...{ answeredAt: 'answered_at', answeredById: 'answered_by', answer: 'answer' },
  }
  return await read(
    database,
    ask<Explanation>(view('explanation').select(columns).where({ request_id: requestId }).orderBy('asked_at', 'desc')),
  )
}
