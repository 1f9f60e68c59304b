import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { beforeEach, expect, it } from 'vitest'
import { surveyLink, surveyOf } from '#main/gateway/survey/link.ts'
import { addSurveyPages } from '#main/gateway/survey/routes.ts'

const secret = 'a secret of the tests'
const told: unknown[][] = []
let app: Hono
let isOpen: boolean
const asked: number[] = []

beforeEach(() => {
  told.length = 0
  isOpen = true
  asked.length = 0
  app = new Hono()
  addSurveyPages(app, {
    secret,
    desk: {
      survey: async (id) => {
        asked.push(id)
        return await Promise.resolve(
          id === 7
            ? { isOpen, isAnswered: !isOpen, number: '2026-1', subject: '<b>Çöp</b>', municipality: 'Erenler' }
            : null,
        )
      },
      answer: async (...answer) => {
        told.push(answer)
        return await Promise.resolve(told.length === 1)
      },
    },
  })
})

const path = (id: number): string => new URL(surveyLink('https://belediye.example/', id, secret)).pathname
const post = async (at: string, fields: Record<string, string>): Promise<Response> =>
  await app.request(at, { method: 'POST', body: new URLSearchParams(fields) })

it('is found by its link and by no other', () => {
  const part = path(7).split('/').at(-1) ?? ''
  expect(surveyOf(part, secret)).toBe(7)
  expect(surveyOf(part.replace('7.', '8.'), secret)).toBeNull()
  expect(surveyOf(part, 'another secret')).toBeNull()
  expect(surveyOf(`${part}x`, secret)).toBeNull()
  expect(surveyOf('7.', secret)).toBeNull()
})

it('asks in Turkish, without a script, and text stays text', async () => {
  const response = await app.request(path(7))
  const page = await response.text()
  expect(response.status).toBe(200)
  expect(page).toContain('Sorununuz çözüldü mü?')
  expect(page).toContain('&lt;b&gt;Çöp')
  expect(page).not.toContain('<script')
})

it('lets its own style through its content policy and nothing else', async () => {
  const response = await app.request(path(7))
  const style = /<style>(?<text>[\s\S]*?)<\/style>/u.exec(await response.text())?.groups?.['text'] ?? ''
  const hash = createHash('sha256').update(style).digest('base64')
  expect(response.headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}'`)
  expect(response.headers.get('content-security-policy')).toContain(`default-src 'none'`)
})

it('takes one answer; what was answered or is over is said', async () => {
  expect(await (await post(path(7), { solved: 'no', score: '2', words: ' Hâlâ orada\u0000 ' })).text()).toContain(
    'kaydedildi',
  )
  expect(told).toEqual([[7, false, 2, 'Hâlâ orada']])
  expect(await (await post(path(7), { solved: 'yes' })).text()).toContain('daha önce')
  isOpen = false
  expect(await (await app.request(path(7))).text()).toContain('daha önce')
})

it('asks again where the one question is not answered, and takes no score that there is not', async () => {
  const response = await post(path(7), { score: '5' })
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('Lütfen')
  await post(path(7), { solved: 'yes', score: '9' })
  expect(told).toEqual([[7, true, null, null]])
})

it('takes no answer from who only opens the link, as programs that look for dangerous links do', async () => {
  for (const more of ['', '?solved=no', '?solved=yes&score=5']) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect((await app.request(`${path(7)}${more}`)).status).toBe(200)
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect((await app.request(`${path(7)}${more}`, { method: 'HEAD' })).status).toBe(200)
  }
  expect(told).toEqual([])
})

it('looks nothing up for who guesses, however often, and shuts out nobody behind the same address', async () => {
  for (let guess = 0; guess < 50; guess += 1)
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as one guesses
    expect((await app.request(`/anket/7.${'a'.repeat(20)}${10 + guess}`)).status).toBe(404)
  expect(asked).toEqual([])
  expect((await app.request(path(7))).status).toBe(200)
  expect(asked).toEqual([7])
})

it('refuses a body that is too large', async () => {
  expect((await post(path(7), { solved: 'yes', words: 'x'.repeat(20_000) })).status).toBe(413)
})
