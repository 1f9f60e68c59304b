// What directors and overseers look at, through the typed client; the floor is the same as bare SQL, by the owner, without rules.
import type { Client } from 'pg'
import type { MeasureCode, Question, Scope } from '#shared/contract/oversight.ts'
import { overviewQuestions } from '#shared/overview-questions.ts'
import { periodOf } from '#shared/period.ts'
import { byTurns, type Figure } from './measure.ts'
import { personOf, type Municipality } from './large-municipality.ts'
import { openPc, type OfficePc } from './office-pc.ts'

const directorate = 'Temizlik İşleri'
const rounds = 100

/** What the measured calls need: a PC a post, and the owner's bare connection. */
interface Desk {
  municipality: Municipality
  pcs: Record<'director' | 'overseer', OfficePc>
  bare: Client
  directorateId: number
}

async function atDesk(municipality: Municipality, measure: (desk: Desk) => Promise<Figure[]>): Promise<Figure[]> {
  const director = await openPc(municipality, personOf(municipality, 'director', directorate).login)
  const overseer = await openPc(municipality, personOf(municipality, 'overseer').login)
  const bare = await municipality.owner()
  try {
    const { rows } = await bare.query<{ id: number }>('select id from zimmet_data.directorate where name = $1', [
      directorate,
    ])
    const directorateId = rows[0]?.id
    if (directorateId === undefined) throw new Error(`the municipality has no ${directorate}`)
    return await measure({ municipality, pcs: { director, overseer }, bare, directorateId })
  } finally {
    await Promise.all([director.close(), overseer.close()])
    await bare.end()
  }
}

const posts = ['director', 'overseer'] as const

interface Rows {
  name: string
  measure: MeasureCode
  sort: 'due' | 'newest'
  scopeOf: (desk: Desk, post: 'director' | 'overseer') => Scope
  /** The condition of the same requests, and the order, as one would write them by hand. */
  condition: (desk: Desk, post: 'director' | 'overseer') => string
  order: string
}

/** Fifty rows that a figure opens, and how many there are. */
async function measureRows(desk: Desk, { name, measure, sort, scopeOf, condition, order }: Rows): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const post of posts) {
    const scope = scopeOf(desk, post)
    const where = condition(desk, post)
    const { oversight } = desk.pcs[post].client
    const page = async (): Promise<{ total: number }> => await oversight.rows({ scope, measure, sort, limit: 50 })
    const floor = async (): Promise<number> => {
      await desk.bare.query(`select r.* from zimmet_data.request r where ${where} order by ${order} limit 50`)
      const { rows } = await desk.bare.query<{ count: number }>(
        `select count(*)::int as count from zimmet_data.request r where ${where}`,
      )
      return rows[0]?.count ?? 0
    }
    const { total } = await page()
    const counted = await floor()
    if (total !== counted) throw new Error(`${name} as ${post}: ${total} rows, counted by hand ${counted}`)
    figures.push(toldBy(desk, name, await byTurns(rounds, page, floor), `50 of ${total}, as ${post}`))
  }
  return figures
}

function toldBy(
  { municipality: { requests } }: Desk,
  name: string,
  measured: Omit<Figure, 'name' | 'requests' | 'note'>,
  note: string,
): Figure {
  return { name, requests, ...measured, note }
}

/** One directorate's open requests by their deadline, fifty and the count. */
export const directorateOpen = async (municipality: Municipality): Promise<Figure[]> =>
  await atDesk(
    municipality,
    async (desk) =>
      await measureRows(desk, {
        name: 'directorate-open',
        measure: 'open',
        sort: 'due',
        scopeOf: ({ directorateId }) => ({ directorateIds: [directorateId] }),
        condition: ({ directorateId }) => `r.is_open and r.directorate_id = ${directorateId}`,
        order: 'r.due_at, r.id',
      }),
  )

/** All overdue, fifty and the count: of the municipality, and of the director's own. */
export const overdue = async (municipality: Municipality): Promise<Figure[]> =>
  await atDesk(
    municipality,
    async (desk) =>
      await measureRows(desk, {
        name: 'overdue',
        measure: 'overdue',
        sort: 'due',
        scopeOf: () => ({}),
        condition: ({ directorateId }, post) =>
          `r.is_open and r.state in ('new', 'in_work') and r.due_at < now()${post === 'director' ? ` and r.directorate_id = ${directorateId}` : ''}`,
        order: 'r.due_at, r.id',
      }),
  )

/** A cell of the overview opened: what a directorate solved last month, fifty and the count. */
export const drillThrough = async (municipality: Municipality): Promise<Figure[]> =>
  await atDesk(municipality, async (desk) => {
    const { since, until } = periodOf('last_month', Date.now())
    return await measureRows(desk, {
      name: 'drill-through',
      measure: 'solved',
      sort: 'newest',
      scopeOf: ({ directorateId }) => ({ since, until, directorateIds: [directorateId] }),
      condition: ({ directorateId }) =>
        `r.state in ('resolved', 'closed') and r.outcome = 'solved' and r.directorate_id = ${directorateId}
         and r.resolved_at >= to_timestamp(${since / 1000}) and r.resolved_at < to_timestamp(${until / 1000})`,
      order: 'r.registered_at desc, r.id desc',
    })
  })

/** The table of every directorate's open requests by state. */
export const directorateByState = async (municipality: Municipality): Promise<Figure[]> =>
  await atDesk(municipality, async (desk) => {
    const question: Question = {
      scope: {},
      measures: ['open', 'new', 'working', 'waiting', 'to_verify'],
      by: [['directorate']],
    }
    const figures: Figure[] = []
    for (const post of posts) {
      const { oversight } = desk.pcs[post].client
      const own = post === 'director' ? `and r.directorate_id = ${desk.directorateId}` : ''
      const measured = await byTurns(
        rounds,
        async () => await oversight.figures([question]),
        async () =>
          await desk.bare.query(
            `select r.directorate_id, r.state, count(*) from zimmet_data.request r where r.is_open ${own} group by r.directorate_id, r.state`,
          ),
      )
      figures.push(toldBy(desk, 'directorate-by-state', measured, `open requests by state, as ${post}`))
    }
    return figures
  })

/** The whole overview: every figure of the screen, of this month and what it is compared to. The floor: the same asked of the database directly. */
export const overview = async (municipality: Municipality): Promise<Figure[]> =>
  await atDesk(municipality, async (desk) => {
    const questions = overviewQuestions(periodOf('this_month', Date.now()), {})
    const figures: Figure[] = []
    for (const post of posts) {
      const { oversight } = desk.pcs[post].client
      const bare = await municipality.as(
        personOf(municipality, post, post === 'director' ? directorate : undefined).login,
      )
      const floor = async (): Promise<void> => {
        await Promise.all(
          questions.map(
            async ({ scope, measures, by }) =>
              await bare.query('select * from zimmet.figures($1, $2, $3)', [
                JSON.stringify(scope),
                measures,
                (by ?? [[]]).map((dimensions) => dimensions.join(',')),
              ]),
          ),
        )
      }
      const measured = await byTurns(rounds / 2, async () => await oversight.figures(questions), floor)
      await bare.end()
      figures.push(
        toldBy(desk, 'overview', measured, `${questions.length} questions, as ${post}; floor: the same asked directly`),
      )
    }
    return figures
  })
