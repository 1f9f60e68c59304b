// Staff from a file: looked at, then done in one go or not at all.
import { createHash } from 'node:crypto'
import { ORPCError } from '@orpc/server'
import { toJson } from '#main/database/arguments.ts'
import type { Database } from '#main/database/database.ts'
import { drawnVerifier } from '#main/database/scram-verifier.ts'
import { longCommand, longReading } from '#main/database/long-work.ts'
import { call, command, query, read, readTogether } from '#main/database/transactions.ts'
import { select } from '#main/database/select.ts'
import { UnreadableFile } from '#main/files/unreadable.ts'
import { directorate } from '#shared/contract/catalogue.ts'
import { errors } from '#shared/contract/errors.ts'
import { account } from '#shared/contract/staff.ts'
import {
  type PasswordSlip,
  type StaffFileEffect,
  type StaffFileLook,
  type StaffFileTable,
} from '#shared/contract/staff-file.ts'
import { oneTimePassword } from './one-time-password.ts'
import { planFile, type Plan, type StaffAct } from './plan-file.ts'
import { directoratesByName, readPerson } from './read-person.ts'
import { readStaffTable, type StaffTable } from './staff-table.ts'

export interface StaffFileOrder {
  path: string
  /** Who owes a password gets another one. */
  renew: boolean
  meId: number
}

interface Looked {
  table: Extract<StaffTable, { kind: 'table' }>
  plan: Plan
  seen: string
  directorates: ReadonlyMap<number, string>
}

/** What a file would do, line by line. */
export async function lookAtStaffFile(database: Database, order: StaffFileOrder): Promise<StaffFileLook> {
  try {
    const looked = await look(database, order)
    if ('kind' in looked) return looked
    return await tried(database, looked)
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: 'unreadable', problem: error.problem }
    throw error
  }
}

async function look(
  database: Database,
  { path, renew, meId }: StaffFileOrder,
): Promise<Looked | Exclude<StaffTable, { kind: 'table' }>> {
  const table = await readStaffTable(path)
  if (table.kind !== 'table') return table
  const { accounts, directorates } = await readTogether(database, {
    accounts: select('account', account, { narrow: (selection) => selection.orderBy('id') }),
    directorates: select('directorate', directorate),
  })
  const known = directoratesByName(directorates)
  const people = table.people.map((person) => readPerson(person, known))
  const plan = planFile(people, { accounts, meId, now: Date.now() }, renew)
  const seen = createHash('sha256').update(JSON.stringify(plan.acts)).digest('hex')
  return { table, plan, seen, directorates: new Map(directorates.map(({ id, name }) => [id, name])) }
}

/** So many people are enrolled within the time of a statement on any server; more are waited for as long as it takes. */
const mostOfAStatement = 100

// What the rules say of it, done and taken back. Any verifier will do: nobody ever signs in with it.
const anyVerifier = `SCRAM-SHA-256$4096:${'A'.repeat(22)}==$${'B'.repeat(43)}=:${'C'.repeat(43)}=`

async function tried(database: Database, { table, plan, seen }: Looked): Promise<StaffFileTable> {
  const { columns, ignoredColumns } = table
  const shown = { kind: 'table' as const, columns, ignoredColumns, lines: plan.lines, others: plan.others, seen }
  if (plan.acts.length === 0 || plan.lines.some(({ standing }) => standing === 'wrong'))
    return { ...shown, effect: null }
  const acts = toJson(plan.acts.map((act) => withVerifier(act, anyVerifier)))
  try {
    const question = query<{ answer: NonNullable<StaffFileTable['effect']> }>(call('preview_enrol_file', { acts }))
    const [row] =
      plan.acts.length > mostOfAStatement ? await longReading(database, question) : await read(database, question)
    return { ...shown, effect: row?.answer ?? null }
  } catch (error) {
    return { ...shown, effect: null, lines: withRefusal(plan.lines, error) }
  }
}

// A login that another database of the same server has, or a directorate that was just closed: known to the rules alone.
function withRefusal(lines: Plan['lines'], error: unknown): Plan['lines'] {
  const refusal = error instanceof ORPCError ? errors.REFUSED.data.safeParse(error.data).data : undefined
  if (refusal?.code !== 'ZM110') throw error
  return lines.map((each) => {
    if (each.line !== refusal.detail['line']) return each
    const isLogin = refusal.detail['field'] === 'login'
    const problem = isLogin
      ? ({ field: 'login', code: 'login_taken', value: each.login } as const)
      : ({ field: 'directorates', code: 'directorate_unknown', value: '' } as const)
    return { ...each, standing: 'wrong' as const, problems: [...each.problems, problem] }
  })
}

const givesPassword = ({ act }: StaffAct): boolean => act === 'enrol_staff' || act === 'reset_password'
const withVerifier = (act: StaffAct, verifier: string): StaffAct =>
  givesPassword(act) ? { ...act, password_verifier: verifier } : act

/** What was looked at, with its passwords: made once, so that it can be told again with the same command. */
export interface StaffFile {
  acts: StaffAct[]
  slips: PasswordSlip[]
}

/** Makes ready what was looked at; refuses where it would be something else by now. */
export async function prepareStaffFile(
  database: Database,
  order: StaffFileOrder & { seen: string; commandId: string },
): Promise<StaffFile> {
  const looked = await look(database, order).catch((error: unknown) => {
    if (error instanceof UnreadableFile) throw outdated()
    throw error
  })
  if ('kind' in looked || looked.seen !== order.seen || looked.plan.lines.some(({ standing }) => standing === 'wrong'))
    throw outdated()
  const slips: PasswordSlip[] = []
  const acts = await Promise.all(
    looked.plan.acts.map(async (act) => {
      if (!givesPassword(act)) return act
      const password = oneTimePassword()
      const line = looked.plan.lines.find((each) => each.line === act.line)
      const where = (line?.directorateIds ?? []).map((id) => looked.directorates.get(id) ?? '').join(', ')
      const login = String(act['login'])
      slips.push({ fullName: act.name, login, password, where })
      const salt = createHash('sha256').update(`password given by ${order.commandId} ${login}`).digest().subarray(0, 16)
      return withVerifier(act, await drawnVerifier(password, salt))
    }),
  )
  return { acts, slips }
}

/** Does it: all of it, or nothing, or one proposal. */
export async function enrolStaffFile(
  database: Database,
  commandId: string,
  fileName: string,
  { acts }: StaffFile,
): Promise<StaffFileEffect & { proposalId?: number }> {
  const told = { command_id: commandId, file_name: fileName, acts: toJson(acts) }
  if (acts.length <= mostOfAStatement) return await command(database, 'enrol_file', told)
  return (await longCommand(database, 'enrol_file', told)) as StaffFileEffect & { proposalId?: number }
}

const outdated = (): ORPCError<'REFUSED', unknown> =>
  new ORPCError('REFUSED', { status: errors.REFUSED.status, data: { code: 'ZM111', detail: {} } })
