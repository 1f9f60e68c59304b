// What brings a citizen's word, and what his word does, is no single administrator's to decide.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { call, command, type Values } from '../acts.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase({ hasOwnLogins: true })
})
afterAll(async () => await database.drop())

interface Answered {
  proposalId?: number
}
const says = async (role: Role, name: string, values: Values): Promise<Answered> =>
  await call<Answered>(await database.as(role), name, { command_id: randomUUID(), ...values })
const verifier = `SCRAM-SHA-256$4096:${'A'.repeat(22)}==$${'B'.repeat(43)}=:${'C'.repeat(43)}=`
const setting = {
  quiet_from: '21:00',
  quiet_until: '09:00',
  survey_tries: 3,
  days_between_tries: 2,
  days_to_answer: 14,
}
const closes = async (): Promise<unknown> =>
  (await (await database.owner()).query('select survey_closes from zimmet_data.message_setting')).rows[0]

describe('the gateway', () => {
  it('is enrolled, and given a password, by two', async () => {
    const login = `gecit_${randomUUID().slice(0, 8)}`
    const told = { login, full_name: 'İkinci geçit', post: 'gateway', directorate_ids: [], password_verifier: verifier }
    const { proposalId } = await says('administrator', 'enrol_staff', told)
    const known = async () =>
      (await (await database.owner()).query('select post from zimmet_data.staff where login = $1', [login])).rows
    expect(await known()).toEqual([])
    await expectRefusal(
      command(await database.as('administrator'), 'approve_proposal', { proposal_id: proposalId }),
      'ZM044',
    )
    await says('overseer', 'approve_proposal', { proposal_id: proposalId })
    expect(await known()).toEqual([{ post: 'gateway' }])
    const reset = { staff_id: database.municipality.staff.gateway, password_verifier: verifier }
    expect((await says('administrator', 'reset_password', reset)).proposalId).toEqual(expect.any(Number))
  })

  it('becomes nobody, and nobody becomes it', async () => {
    const { staff, directorates } = database.municipality
    const administrator = await database.as('administrator')
    const moved = (staffId: number, post: string, ids: number[]) =>
      command(administrator, 'move_staff', { staff_id: staffId, post, directorate_ids: ids })
    await expectRefusal(moved(staff.temizlikColleague, 'gateway', []), 'ZM025')
    await expectRefusal(moved(staff.gateway, 'clerk', [directorates.temizlik]), 'ZM025')
  })
})

it('closes by a citizen’s own word only where two want it; one alone ends that', async () => {
  const { proposalId } = await says('administrator', 'set_messages', { ...setting, survey_closes: true })
  expect(await closes()).toEqual({ survey_closes: false })
  await expectRefusal(
    command(await database.as('administrator'), 'approve_proposal', { proposal_id: proposalId }),
    'ZM044',
  )
  await says('overseer', 'approve_proposal', { proposal_id: proposalId })
  expect(await closes()).toEqual({ survey_closes: true })
  expect(await says('administrator', 'set_messages', { ...setting, survey_closes: true, survey_tries: 2 })).toEqual({})
  expect(await says('administrator', 'set_messages', { ...setting, survey_closes: false })).toEqual({})
  expect(await closes()).toEqual({ survey_closes: false })
  for (const wrong of [{ quiet_from: '25:00' }, { survey_tries: 9 }, { days_to_answer: null }])
    // oxlint-disable-next-line no-await-in-loop -- one connection
    await expectRefusal(
      command(await database.as('administrator'), 'set_messages', { ...setting, survey_closes: false, ...wrong }),
      'ZM025',
    )
})
