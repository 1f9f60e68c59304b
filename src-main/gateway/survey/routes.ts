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

/**
 * Adds the survey's page at /anket/<number>.<seal>. Who guesses gets nowhere: a wrong seal is told from a right one here, and nothing
 * is asked for it; nor does he shut out who has the right one, for many have one address.
 */
export function addSurveyPages(app: Hono, { desk, secret }: { desk: SurveyDesk; secret: string }): void {
  const policy = `default-src 'none'; style-src '${hashOf(surveyStyle)}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`
  const find = async (context: Context): Promise<{ id: number; survey: SurveyShown } | null> => {
    const id = surveyOf(context.req.param('part') ?? '', secret)
    const survey = id === null ? null : await desk.survey(id)
    return id !== null && survey !== null ? { id, survey } : null
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
