import type { Database } from '#main/database/database.ts'
import { select } from '#main/database/select.ts'
import { query, read, readTogether, view } from '#main/database/transactions.ts'
import { recordedChange, type RecordedChange } from '#shared/contract/staff.ts'
import type { UpdateOrders } from '#shared/contract/updates.ts'

/** What is ordered at present, for administrators and overseers; nothing for others. */
export async function orders(database: Database): Promise<UpdateOrders> {
  const { all, machines, releases } = await readTogether(database, {
    all: query<{ generation: number; minimumProgram: string | null }>(
      view('update_order').select({ generation: 'generation', minimumProgram: 'minimum_program' }),
    ),
    machines: query<UpdateOrders['machines'][number]>(
      view('update_machine')
        .select({ machineId: 'machine_id', ring: 'ring', exemptUntil: 'exempt_until' })
        .orderBy('machine_id'),
    ),
    releases: query<UpdateOrders['releases'][number]>(
      view('update_release').select('ring', 'sequence', 'version').orderBy('ring'),
    ),
  })
  return { ...(all[0] ?? { generation: 0, minimumProgram: null }), machines, releases }
}

/** What was ordered, the newest first; null: of any PC. */
export async function given(database: Database, machineId: string | null): Promise<RecordedChange[]> {
  return await read(
    database,
    select('catalogue_change', recordedChange, {
      narrow: (selection) => {
        const newest = selection.where({ kind: 'updates' }).orderBy('id', 'desc').limit(200)
        return machineId === null ? newest : newest.whereRaw(`details ->> 'machine' = ?`, [machineId])
      },
    }),
  )
}
