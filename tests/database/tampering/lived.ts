// A small municipality whose requests lived every kind of life, through the commands; every ledger has rows.
import { randomUUID } from 'node:crypto'
import type { Role } from '#tests/support/cast-roles.ts'
import type { FreshDatabase } from '#tests/support/fresh-database.ts'
import {
  act,
  call,
  command,
  register,
  usualValues,
  type Answer,
  type Target,
  type Values,
} from '#tests/database/acts.ts'
import { importRows, oldRow, openRow } from '#tests/database/importing.ts'
import { citizenOf, stage } from '#tests/database/stages.ts'

/** Ids of the requests by what they are. */
export interface Lived {
  closed: number
  forwarded: number
  working: number
  master: number
  child: number
  fresh: number
  importedClosed: number
  importedOpen: number
  /** Of an import that was taken back. */
  takenBackClosed: number
  takenBackOpen: number
}

class Life {
  readonly database: FreshDatabase
  at: Target

  constructor(database: FreshDatabase, at: Target) {
    this.database = database
    this.at = at
  }

  async does(role: Role, name: string, values: Values = {}): Promise<Answer> {
    const usual = usualValues(this.database.municipality)[name]
    const answer = await act(await this.database.as(role), name, this.at, { ...usual, ...values })
    this.at = { requestId: this.at.requestId, version: answer.version }
    return answer
  }

  /** Does it where the rules let it be done. */
  async mayDo(role: Role, name: string): Promise<void> {
    await this.does(role, name).catch((error: { code?: string }) => {
      if (error.code?.startsWith('ZM') !== true) throw error
    })
  }
}

/** Lives all lives. Each ends as its name in `Lived` says. */
export async function liveAll(database: FreshDatabase): Promise<Lived> {
  const closed = await longLife(database)
  const forwarded = new Life(database, await stage(database, 'in_work'))
  const { saski } = database.municipality.institutions
  await forwarded.does('temizlikClerk', 'resolve', { outcome: 'forwarded', institution_id: saski, words: 'SASKİ’nin.' })
  await forwarded.does('temizlikDirector', 'approve_outcome')
  await forwarded.does('agent', 'verify', { by_citizen: false, score: null })
  const working = await workingLife(database)
  const { master, child } = await joinedLives(database)
  const fresh = await register(await database.as('agent'), database.municipality)
  const imported = await importedLives(database)
  await changeStaff(database)
  await command(await database.as('overseer'), 'close_month', { month: '2025-06-01' })
  return {
    ...{ closed, forwarded: forwarded.at.requestId, working, master, child, fresh: fresh.requestId },
    ...imported,
  }
}

// Worked, resolved, verified, reopened from closed, resolved and verified again.
async function longLife(database: FreshDatabase): Promise<number> {
  const life = new Life(database, await stage(database, 'in_work'))
  const { requestId } = life.at
  await life.does('temizlikClerk', 'attach')
  await life.does('temizlikClerk', 'add_note')
  await life.does('agent', 'reveal', { citizen_id: await citizenOf(database, life.at), words: 'Geri aranacak.' })
  await life.does('temizlikDirector', 'change_priority', { priority: 'high' })
  await life.does('temizlikClerk', 'hold', { words: 'Vatandaş yok.' })
  await life.does('temizlikClerk', 'resume')
  await life.does('temizlikDirector', 'extend')
  await life.does('overseer', 'ask_explanation')
  await life.does('temizlikClerk', 'explain')
  await life.does('agent', 'add_complainant')
  await life.does('temizlikClerk', 'log_contact')
  await life.does('temizlikClerk', 'resolve')
  await life.mayDo('agent', 'log_contact')
  await life.does('agent', 'verify', { by_citizen: true, score: 5, words: 'Teşekkür etti.' })
  await life.does('agent', 'reopen', { by_citizen: false, score: null })
  await seeWarning(database, requestId)
  const looks = { taken_at: new Date(Date.now() - 60_000), fingerprint: 'a5c3f00f12345678' }
  const wrong = await life.does('temizlikClerk', 'attach', looks)
  await life.does('temizlikDirector', 'withdraw_attachment', { attachment_id: wrong.attachmentId })
  await life.does('temizlikClerk', 'attach')
  await life.does('temizlikClerk', 'resolve', { words: 'Yeniden gidildi, alındı.' })
  await life.mayDo('agent', 'log_contact')
  await life.does('agent', 'verify', { by_citizen: true, score: 4, words: 'Bu kez oldu.' })
  return requestId
}

// What only time brings, as the command writes it.
async function seeWarning(database: FreshDatabase, requestId: number): Promise<void> {
  const owner = await database.owner()
  await owner.query(
    `do $$
     declare r zimmet_data.request := (select q from zimmet_data.request q where q.id = ${requestId});
     begin
       r.changed_at := r.changed_at + interval '1 microsecond';
       insert into zimmet_data.warning (request_id, level, due_at, staff_id, at)
       values (r.id, 1, r.due_at, ${database.municipality.staff.temizlikClerk}, r.changed_at);
       r := zimmet_private.record(r, 'see_warning', '{"level": 1}', ${database.municipality.staff.temizlikClerk});
       perform zimmet_private.save_request(r);
     end $$`,
  )
}

async function workingLife(database: FreshDatabase): Promise<number> {
  const life = new Life(database, await stage(database, 'in_work'))
  await life.does('agent', 'set_legal_basis')
  await life.does('temizlikDirector', 'tell_stage')
  await life.does('temizlikClerk', 'attach', { is_evidence: false })
  await life.does('temizlikDirector', 'assign')
  await life.does('temizlikClerk', 'hold')
  return life.at.requestId
}

async function joinedLives(database: FreshDatabase): Promise<{ master: number; child: number }> {
  const { municipality } = database
  const agent = await database.as('agent')
  const grandchild = new Life(database, await register(agent, municipality))
  const child = new Life(database, await register(agent, municipality))
  const master = new Life(database, await register(agent, municipality))
  await grandchild.does('agent', 'join', { master_id: child.at.requestId })
  child.at = { ...child.at, version: child.at.version + 1 }
  await child.does('agent', 'join', { master_id: master.at.requestId })
  return { master: master.at.requestId, child: child.at.requestId }
}

type Imported = Pick<Lived, 'importedClosed' | 'importedOpen' | 'takenBackClosed' | 'takenBackOpen'>

async function importedLives(database: FreshDatabase): Promise<Imported> {
  const due = Math.floor(Date.now() / 1000) * 1000 + 10 * 86_400_000
  const administrator = await database.as('administrator')
  const rows = [
    oldRow(1, { closingWords: 'Alındı.', citizenName: 'Eski Kişi', citizenPhone: '+905321112233' }),
    openRow(2, { dueAt: due }),
  ]
  await importRows(administrator, rows)
  await importRows(administrator, rows, { from: 'Yanlış dosya' })
  const wrong = await administrator.query<{ id: number }>('select max(id) as id from zimmet.import')
  await command(administrator, 'take_back_import', { import_id: wrong.rows[0]?.id, words: 'Yanlış dosya seçilmiş' })
  const asked = await administrator.query<{ id: number }>(
    `select max(id) as id from zimmet.proposal where kind = 'take_back_import'`,
  )
  await command(await database.as('overseer'), 'approve_proposal', { proposal_id: asked.rows[0]?.id })
  const found = await (
    await database.owner()
  ).query<{ id: number }>('select id from zimmet_data.request where imported_key is not null order by id')
  const [importedClosed = 0, importedOpen = 0, takenBackClosed = 0, takenBackOpen = 0] = found.rows.map(({ id }) => id)
  return { importedClosed, importedOpen, takenBackClosed, takenBackOpen }
}

async function changeStaff(database: FreshDatabase): Promise<void> {
  const { staff, directorates } = database.municipality
  await call(await database.as('administrator'), 'move_staff', {
    command_id: randomUUID(),
    ...{ staff_id: staff.parkClerk, post: 'clerk', directorate_ids: [directorates.park, directorates.fen] },
  })
  await command(await database.as('administrator'), 'set_office', {
    staff_id: staff.secondOverseer,
    office: 'vice_mayor',
  })
}
