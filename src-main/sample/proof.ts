// The proof that a filled sample is whole: the database's own verifiers over everything, and what is open.
import { Client } from 'pg'

export interface Proof {
  requests: number
  open: number
  /** Of the directorate with the most. */
  openInTemizlik: number
  entries: number
  ledgerFaults: number
  historyFaults: number
  seconds: { ledgers: number; history: number }
}

/** Runs both verifiers over the whole database, as the owner. */
export async function proveSample(ownerUrl: string): Promise<Proof> {
  const owner = new Client({ connectionString: ownerUrl })
  owner.on('error', () => undefined)
  await owner.connect()
  try {
    await owner.query(`set work_mem to '256MB'; set jit to off`)
    const count = async (from: string): Promise<number> => {
      const { rows } = await owner.query<{ counted: number }>(`select count(*)::int as counted from ${from}`)
      return rows[0]?.counted ?? 0
    }
    const began = Date.now()
    const ledgerFaults = await count('zimmet_private.ledger_fault')
    const between = Date.now()
    const historyFaults = await count('zimmet_private.history_fault')
    const seconds = { ledgers: (between - began) / 1000, history: (Date.now() - between) / 1000 }
    return {
      requests: await count('zimmet_data.request'),
      open: await count('zimmet_data.request where is_open'),
      openInTemizlik: await count(
        `zimmet_data.request r join zimmet_data.directorate d on d.id = r.directorate_id
         where r.is_open and d.name = 'Temizlik İşleri'`,
      ),
      entries: await count('zimmet_data.history'),
      ledgerFaults,
      historyFaults,
      seconds,
    }
  } finally {
    await owner.end()
  }
}
