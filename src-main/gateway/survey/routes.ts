// The gateway's answers to whoever opens the link of a survey.
import { createHash } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { surveyOf } from './link.ts'
import { endPage, questionsPage, surveyStyle, type SurveyShown } from './page.ts'

/** What the routes ask of the database. */
export interface SurveyDesk {
  survey: (id: number) => Promise<SurveyShown | null>
  answer: (id: number, solved: boolean, score: number | null, words: string | null) => Promise<boolean>
}

// Who guesses gets nowhere: of one address so many wrong links a minute, then none is looked at.
const mostWrongAMinute = 20

/** Adds the survey's page at /anket/<number>.<seal>. `addressOf` says from where somebody asks. */
export function addSurveyPages(
  app: Hono,
  { desk, secret, addressOf }: { desk: SurveyDesk; secret: string; addressOf: (context: Context) => string },
): void {
  const wrong = new Map<string, { count: number; since: number }>()
  const policy = `default-src 'none'; style-src '${hashOf(surveyStyle)}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`
  const isHeldBack = (address: string): boolean => {
    const known = wrong.get(address)
    if (known !== undefined && Date.now() - known.since > 60_000) wrong.delete(address)
    return (wrong.get(address)?.count ?? 0) >= mostWrongAMinute
  }
  const noteWrong = (address: string): void => {
    if (wrong.size > 10_000) wrong.clear()
    const known = wrong.get(address) ?? { count: 0, since: Date.now() }
    wrong.set(address, { ...known, count: known.count + 1 })
  }
  const find = async (context: Context): Promise<{ id: number; survey: SurveyShown } | null> => {
    const address = addressOf(context)
    if (isHeldBack(address)) return null
    const id = surveyOf(context.req.param('part') ?? '', secret)
    const survey = id === null ? null : await desk.survey(id)
    if (id !== null && survey !== null) return { id, survey }
    noteWrong(address)
    return null
  }
  app.use('/anket/*', bodyLimit({ maxSize: 16_384 }), async (context, next) => {
    await next()
    context.header('content-security-policy', policy)
    context.header('referrer-policy', 'no-referrer')
    context.header('cache-control', 'no-store')
    context.header('x-content-type-options', 'nosniff')
  })
  app.get('/anket/:part', async (context) => {
    const found = await find(context)
    if (found === null) return await context.html(endPage(null, false), 404)
    return await context.html(found.survey.isOpen ? questionsPage(found.survey) : endPage(found.survey, false))
  })
  app.post('/anket/:part', async (context) => {
    const found = await find(context)
    if (found === null) return await context.html(endPage(null, false), 404)
    const { id, survey } = found
    if (!survey.isOpen) return await context.html(endPage(survey, false))
    const { solved, score, words } = await context.req.parseBody()
    if (solved !== 'yes' && solved !== 'no') return await context.html(questionsPage(survey, true), 400)
    const isKept = await desk.answer(
      id,
      solved === 'yes',
      typeof score === 'string' && /^[1-5]$/u.test(score) ? Number(score) : null,
      typeof words === 'string' ? words.replaceAll('\u0000', '').toWellFormed().trim().slice(0, 1000) || null : null,
    )
    return await context.html(endPage({ ...survey, isAnswered: true }, isKept))
  })
}

// As the template writes it, with the indents around it.
const hashOf = (style: string): string =>
  `sha256-${createHash('sha256').update(`\n          ${style}\n        `).digest('base64')}`
