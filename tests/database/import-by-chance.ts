// An import by chance: open and closed rows of an earlier system, and a second person who says yes, no or nothing.
import { expect } from 'vitest'
import { expectRefusal, refusalOf } from '#tests/support/refusals.ts'
import { command } from './acts.ts'
import { importRows, oldRow, openRow } from './importing.ts'
import { pick } from './chance-values.ts'
import type { Office } from './office-of-chance.ts'

export interface Imported {
  id: number
  ids: number[]
  /** Whether a second person said yes to counting what came in closed. */
  isAgreed: boolean
}

const day = 86_400_000

/** An open row, long due or not, and a closed one, both of the same matter as what lives here. */
export async function imports({ database, owner }: Office, key: string, dice: number): Promise<Imported> {
  const values = { neighbourhood: 'Bağlar', subject: 'Çöp toplanmadı', directorate: 'TEMİZLİK İŞLERİ' }
  const dueAt = pick([Date.now() + 20 * day, Date.now() - 20 * day], dice)
  const administrator = await database.as('administrator')
  const told = await importRows(administrator, [
    openRow(1, { ...values, key: `${key}-1`, dueAt }),
    oldRow(2, { ...values, key: `${key}-2` }),
  ])
  expect(told).toMatchObject({ taken: 2, open: 1, refused: [] })
  const { rows } = await owner.query<{ id: number }>(
    'select id from zimmet_data.request where imported_key = any ($1) order by id',
    [[`${key}-1`, `${key}-2`]],
  )
  const proposals = await owner.query<{ id: number }>(
    `select max(id) as id from zimmet_data.proposal where kind = 'count_import'`,
  )
  const proposal = { proposal_id: proposals.rows[0]?.id }
  await expectRefusal(command(administrator, 'approve_proposal', proposal), 'ZM044')
  const answer = pick(['approve_proposal', 'refuse_proposal', null], dice)
  if (answer !== null) await command(await database.as('secondOverseer'), answer, proposal)
  const last = await owner.query<{ id: number }>('select max(id) as id from zimmet_data.import')
  return { id: last.rows[0]?.id ?? 0, ids: rows.map(({ id }) => id), isAgreed: answer === 'approve_proposal' }
}

/** One says that an import was wrong, another says yes, no or nothing; what it did to its requests is the model's to judge. */
export async function takesBack({ database, owner }: Office, importId: number, dice: number): Promise<string> {
  const administrator = await database.as('administrator')
  const words = 'Yanlış dosya'
  const refused = await refusalOf(command(administrator, 'take_back_import', { import_id: importId, words }))
  if (refused !== null) {
    expect(['ZM102', 'ZM103', 'ZM104']).toContain(refused.code)
    return 'take_back refused'
  }
  const { rows } = await owner.query<{ id: number }>(
    `select id from zimmet_data.proposal
     where kind = 'take_back_import' and decision is null and (payload ->> 'import_id')::int = $1`,
    [importId],
  )
  const proposal = { proposal_id: rows[0]?.id }
  await expectRefusal(command(administrator, 'approve_proposal', proposal), 'ZM044')
  const answer = pick(['approve_proposal', 'approve_proposal', 'refuse_proposal', null], dice)
  if (answer !== null) await command(await database.as('secondOverseer'), answer, proposal)
  return answer === 'approve_proposal' ? 'take_back' : 'take_back left'
}
