import type { Database } from '#main/database/database.ts'
import { query, readTogether, view } from '#main/database/transactions.ts'
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
