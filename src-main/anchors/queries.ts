import type { Database } from '#main/database/database.ts'
import { openTransaction } from '#main/database/long-work.ts'
import { read, type Query } from '#main/database/transactions.ts'
import type { AnchorSeal } from '#shared/contract/oversight.ts'
import type { Head } from './format.ts'

/** So few that each answer comes within the seconds of a statement, beside other work too. */
export const batch = 1_000

const asking = <Row>(text: string, values: readonly unknown[] = []): Query<Row> => ({ text, values })

export type End = Pick<Head, 'requestId' | 'entry' | 'hash'>

/** Where every chain ends, request by request in the order of their ids. */
export async function* heads(database: Database): AsyncGenerator<End[]> {
  let after = 0
  for (;;) {
    const rows = await read(
      database,
      asking<End>('select request_id as "requestId", entry, hash from zimmet.heads($1, 20000)', [after]),
    )
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.requestId
    yield rows
  }
}

/** Head and facts of some requests, of one moment. */
export async function factsAtRest(database: Database, requestIds: readonly number[]): Promise<Head[]> {
  return await read(
    database,
    asking<Head>('select request_id as "requestId", entry, hash, facts from zimmet.facts_at_rest($1)', [requestIds]),
  )
}

export type AnchoredFault = { requestId: number; entry: number; fault: string }

/** What of some anchored records is no more so. Facts are compared where they are told. */
export async function anchoredFaults(
  database: Database,
  records: readonly (Omit<Head, 'facts'> & { facts: Buffer | null })[],
): Promise<AnchoredFault[]> {
  return await read(
    database,
    asking<AnchoredFault>(
      'select request_id as "requestId", entry, fault from zimmet.anchored_faults($1::int[], $2::int[], $3::bytea[], $4::bytea[])',
      [
        records.map(({ requestId }) => requestId),
        records.map(({ entry }) => entry),
        records.map(({ hash }) => hash),
        records.map(({ facts }) => facts),
      ],
    ),
  )
}

export type Posts = { id: number; digest: string; present: string }

/** One hash over the ledger of posts, up to an entry where one is told, and one over who has which post now. */
export async function postsHead(database: Database, until: number | null): Promise<Posts> {
  const [row] = await read(
    database,
    asking<Posts>(
      `select last_id as id, encode(digest, 'hex') as digest, encode(present, 'hex') as present from zimmet.posts_head($1)`,
      [until],
    ),
  )
  if (row === undefined) throw new Error('the ledger of posts gave no head')
  return row
}

export type ClosedMonth = { month: string; closedAt: number; digest: string }

/** One hash over each closed month and its figures, in their order. */
export async function closedMonths(database: Database): Promise<ClosedMonth[]> {
  return await read(
    database,
    asking<ClosedMonth>(
      `select month, closed_at as "closedAt", encode(digest, 'hex') as digest from zimmet.month_heads()`,
    ),
  )
}

export type SettingsEnd = { entry: number; hash: string }

/** The end of the chain of settings, or where it stood at an entry; null where there is none. */
export async function settingsHead(database: Database, until: number | null): Promise<SettingsEnd | null> {
  const [row] = await read(
    database,
    asking<SettingsEnd>(`select entry, encode(hash, 'hex') as hash from zimmet.settings_head($1)`, [until]),
  )
  return row ?? null
}

/** One hash over what the database enforces. */
export async function rulesDigest(database: Database): Promise<{ steps: number; digest: string }> {
  const [row] = await read(
    database,
    asking<{ steps: number; digest: string }>(
      `select steps, encode(digest, 'hex') as digest from zimmet.rules_digest()`,
    ),
  )
  if (row === undefined) throw new Error('the rules gave no digest')
  return row
}

type Kept = { day: string; requests: number; entries: number; heads: string; seal: string; fingerprint: string }

/** Tells the database that an anchor was written; told twice it is kept once. */
export async function keepAnchor(database: Database, kept: Kept): Promise<void> {
  await read(
    database,
    asking('select zimmet.keep_anchor($1, $2, $3, $4, $5, $6)', [
      ...[kept.day, kept.requests, kept.entries, Buffer.from(kept.heads, 'hex'), Buffer.from(kept.seal, 'hex')],
      kept.fingerprint,
    ]),
  )
}

/** Tells the database that histories and ledgers were proved, and how it ended. */
export async function keepLedgerProof(
  database: Database,
  { faults, anchors }: { faults: number; anchors: number },
): Promise<void> {
  await read(database, asking('select zimmet.keep_ledger_proof($1, $2)', [faults, anchors]))
}

/** The anchor written last, on whichever PC; null where none was. */
export async function lastAnchor(database: Database): Promise<AnchorSeal | null> {
  const [row] = await read(
    database,
    asking<AnchorSeal>(
      `select a.day::text as day, a.requests, a.seal, a.key_fingerprint as fingerprint
       from zimmet.anchor a order by a.id desc limit 1`,
    ),
  )
  return row ?? null
}

/** The faults that the database's own verifiers find in all histories and ledgers: minutes where there are a million requests. */
export async function ownFaults(database: Database): Promise<OwnFault[]> {
  const transaction = await openTransaction(database)
  try {
    return await transaction.query(
      asking<OwnFault>(
        `select request_id as "requestId", 'history: entry ' || coalesce(entry::text, '-') || ': ' || fault as fault
         from zimmet.history_faults()
         union all select request_id, fault from zimmet.ledger_faults()`,
      ),
    )
  } finally {
    await transaction.close('rollback')
  }
}

export type OwnFault = { requestId: number | null; fault: string }
