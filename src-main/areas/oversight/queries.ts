import type { Database } from '#main/database/database.ts'
import {
  query,
  preparedQuery,
  read,
  readSideBySide,
  readTogether,
  sql,
  view,
  type Query,
} from '#main/database/transactions.ts'
import type { FigureRow, MeasureCode, Question, ReportRow, Scope } from '#shared/contract/oversight.ts'
import { reportColumns } from '#main/database/inbox-rows.ts'
import { closedFirst, closedQuery } from './closed.ts'
import { figuresIn, type Told } from './told.ts'

/** The figures of several questions at one moment, each as the definitions in zimmet.measure say. */
export async function figures(database: Database, questions: Question[]): Promise<FigureRow[][]> {
  const queries = questions.map(({ scope, measures, by }) =>
    preparedQuery<Told>(
      sql(
        `select set_number - 1 as breakdown, keys, codes, figures, bases, requests
         from zimmet.figures(cast(:scope as jsonb), cast(:measures as text[]), cast(:sets as text[]))`,
        {
          scope: JSON.stringify(scope),
          measures,
          sets: (by ?? [[]]).map((dimensions) => dimensions.join(',')),
        },
      ),
    ),
  )
  const closed = questions.map(closedQuery)
  const answers = await answersOf(database, [...queries, ...closed.filter((each) => each !== null)])
  const closedAnswers = answers.slice(queries.length)
  return questions.map((question, index) => {
    const counted = joinCohorts(answers[index] ?? [])
    return closed[index] === null ? counted : closedFirst(question, counted, closedAnswers.shift() ?? [])
  })
}

// One needs no transaction to be of one moment; two are answered before a second connection would have joined.
async function answersOf(database: Database, queries: readonly Query<Told>[]): Promise<Told[][]> {
  const [first] = queries
  if (first !== undefined && queries.length === 1) return [await read(database, first)]
  if (queries.length > 2) return await readSideBySide(database, queries)
  return Object.values(await readTogether(database, Object.fromEntries(queries.entries())))
}

// Each cohort answers for its own figures; rows of the same keys are one row.
function joinCohorts(answers: readonly Told[]): FigureRow[] {
  const joined = new Map<string, FigureRow>()
  for (const counted of answers) {
    const { breakdown, keys } = counted
    const name = `${breakdown}:${keys.join(',')}`
    const row = joined.get(name) ?? { breakdown, keys, figures: {} }
    Object.assign(row.figures, figuresIn(counted))
    joined.set(name, row)
  }
  return [...joined.values()]
}

type RowsAnswer = { rows: ReportRow[]; total: number; counted: number }
type RowsInput = { scope: Scope; measure: MeasureCode; sort: string; limit: number; offset: number }

/** The requests that a figure counts, a page of them, and how many there are: of one statement, so of one moment. */
export async function rows(database: Database, input: RowsInput): Promise<RowsAnswer> {
  const { scope, measure, sort, limit, offset } = input
  const selection = view('inbox')
    .select({ total: 'opened.total', counted: 'opened.counted', ...reportColumns })
    .rightJoin(
      sql(
        `(select o.total, o.counted, u.id, u.place
          from zimmet.opened(cast(:scope as jsonb), :measure, :sort, :limit, :offset) o
          left join unnest(o.request_ids) with ordinality as u (id, place) on true) as opened`,
        { scope: JSON.stringify(scope), measure, sort, limit, offset },
      ),
      'opened.id',
      'inbox.id',
    )
    .orderBy('opened.place')
  const answer = await read(
    database,
    preparedQuery<ReportRow & { total: number; counted: number; id: number | null }>(selection),
  )
  return {
    rows: answer.filter(({ id }) => id !== null).map(({ total: _total, counted: _counted, ...row }) => row),
    total: answer[0]?.total ?? 0,
    counted: answer[0]?.counted ?? 0,
  }
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
    query<Explanation>(
      view('explanation').select(columns).where({ request_id: requestId }).orderBy('asked_at', 'desc'),
    ),
  )
}
