// A screen of many figures is asked on two connections and is of one moment all the same, however much is registered meanwhile.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Question } from '#shared/contract/oversight.ts'
import { openOffice, type Client, type Office } from '#tests/host/areas/office.ts'
import { register } from '#tests/database/acts.ts'

let office: Office
let overseer: Client
beforeAll(async () => {
  office = await openOffice()
  overseer = await office.desk('overseer')
})
afterAll(async () => {
  await office.close()
})

const question: Question = { scope: {}, measures: ['registered', 'open', 'new'], by: [[]] }
const screen = Array.from({ length: 8 }, () => question)

async function countsOf(questions: Question[]): Promise<number[]> {
  const answers = await overseer.oversight.figures(questions)
  return answers.flatMap(([row]) => Object.values(row?.figures ?? {}).map(({ value }) => value ?? -1))
}

it('every figure of a screen counts the same requests while an agent registers', async () => {
  const agent = await office.database.as('agent')
  const over = new AbortController()
  const registering = (async () => {
    let registered = 0
    for (; !over.signal.aborted; registered += 1) await register(agent, office.database.municipality)
    return registered
  })()
  const seen = new Set<number>()
  for (let round = 0; round < 40; round += 1) {
    const counts = await countsOf(screen)
    expect(counts).toHaveLength(screen.length * 3)
    expect(new Set(counts).size, counts.join(' ')).toBe(1)
    seen.add(counts[0] ?? -1)
  }
  over.abort()
  expect(await registering).toBeGreaterThan(10)
  expect(seen.size).toBeGreaterThan(5)
})

it('many screens at once do not wait for each other’s second connection', async () => {
  const all = await Promise.all(Array.from({ length: 40 }, async () => await countsOf(screen)))
  expect(new Set(all.flat()).size).toBe(1)
})

it('a refusal in the middle is told, and the connections are as good as before', async () => {
  const bad: Question[] = [question, question, { scope: {}, measures: ['open'], by: [['day']] }, question, question]
  for (let round = 0; round < 6; round += 1)
    await expect(overseer.oversight.figures(bad)).rejects.toMatchObject({ data: { code: 'ZM025' } })
  expect(new Set(await countsOf(screen)).size).toBe(1)
})
