// Lists, panels and figures are planned once a connection: who asks is looked at every time all the same.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { act, command, register } from '#tests/database/acts.ts'
import { openOffice, type Client, type Office } from './office.ts'

let office: Office
let mine: number
let theirs: number
beforeAll(async () => {
  office = await openOffice()
  const agent = await office.database.as('agent')
  const { bin, pothole } = office.database.municipality.subjects
  mine = (await register(agent, office.database.municipality, { subject_id: bin })).requestId
  theirs = (await register(agent, office.database.municipality, { subject_id: pothole })).requestId
})
afterAll(async () => {
  await office.close()
})

const openOf = async (desk: Client): Promise<number[]> =>
  (await desk.oversight.rows({ scope: {}, measure: 'open', sort: 'due', limit: 50 })).rows.map(({ id }) => id)
const isSeen = async (desk: Client, requestId: number): Promise<boolean> =>
  await desk.requests.get({ requestId }).then(
    ({ id }) => id === requestId,
    (error: unknown) => {
      if ((error as { code?: unknown }).code !== 'NOT_FOUND') throw error
      return false
    },
  )

/** The first answer after the person's sessions were ended: the desk signs in again by itself. */
async function answered<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- asked until it is answered
      return await ask()
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'CONNECTION_LOST') throw error
    }
  }
}

/** More often than PostgreSQL plans a question for its values, on every connection that the desk has. */
const often = 60

it('whoever moves to another directorate sees its requests and no longer the others, in the very next answer', async () => {
  const director = await office.desk('temizlikDirector')
  for (let time = 0; time < often; time += 1) {
    expect(await openOf(director)).toEqual([mine])
    expect(await isSeen(director, mine)).toBe(true)
    expect(await isSeen(director, theirs)).toBe(false)
  }
  const administrator = await office.database.as('administrator')
  const { id } = (await director.session.current()).me ?? { id: 0 }
  const moveTo = async (directorate: number): Promise<unknown> =>
    await command(administrator, 'move_staff', { staff_id: id, post: 'director', directorate_ids: [directorate] })
  await moveTo(office.database.municipality.directorates.fen)
  expect(await answered(async () => await openOf(director))).toEqual([theirs])
  for (let time = 0; time < often; time += 1) {
    expect(await answered(async () => await openOf(director))).toEqual([theirs])
    expect(await answered(async () => await isSeen(director, mine))).toBe(false)
    expect(await answered(async () => await isSeen(director, theirs))).toBe(true)
  }
  await moveTo(office.database.municipality.directorates.temizlik)
  expect(await answered(async () => await openOf(director))).toEqual([mine])
  expect(await answered(async () => await isSeen(director, theirs))).toBe(false)
})

it('a list that is cut tells how many there are in all, as everybody who has a list', async () => {
  for (const role of ['temizlikClerk', 'temizlikDirector', 'agent', 'overseer'] as const) {
    const desk = await office.desk(role)
    for (const tab of ['new', 'mine', 'open', 'waiting', 'to_verify'] as const) {
      const whole = await desk.inbox.list({ tab })
      const cut = await desk.inbox.list({ tab, limit: 1 })
      expect([role, tab, cut.total, whole.total]).toEqual([role, tab, whole.rows.length, whole.rows.length])
    }
  }
})

it('a directorate that one is not of shows what one once held, and a total that counts it', async () => {
  const { municipality } = office.database
  const temizlik = await office.database.as('temizlikClerk')
  const held = await register(await office.database.as('agent'), municipality, {
    subject_id: municipality.subjects.bin,
  })
  await act(temizlik, 'hand_over', held, {
    directorate_id: municipality.directorates.fen,
    ...{ reason_id: municipality.reasons.closerBy, words: 'Asfalt işi', subject_id: null },
  })
  const clerk = await office.desk('temizlikClerk')
  const { rows, total } = await clerk.inbox.list({ tab: 'open', directorateId: municipality.directorates.fen })
  expect(rows.map(({ id }) => id)).toEqual([held.requestId])
  expect(total).toBe(1)
})
