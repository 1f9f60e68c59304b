// Fetching mail: the server wakes us, and is asked every minute besides, for it may forget to. Nothing there is changed.
import { ImapFlow, type ImapFlowOptions } from 'imapflow'
import type { Deposit } from '../../ports.ts'
import { pause } from '../clock.ts'
import { cutHeader } from './read.ts'

export interface Mailbox {
  /** Asked anew for each link. */
  server: (signal: AbortSignal) => Promise<ImapFlowOptions>
  keyRefused: () => void
  folder: string
  /** How far back a start looks; what is kept already is kept once. */
  daysBack: number
  askEverySeconds: number
}

/** Whose mails are kept: uids of a folder as long as its validity is the same. */
interface Cursor {
  validity: bigint
  uid: number
}

/** Of a larger one the beginning is kept, with the photos that mostly stand before a video, and says that it is one. */
const largest = 30 * 1024 * 1024
const beginning = 8 * 1024 * 1024

async function rawOf(client: ImapFlow, uid: number): Promise<Buffer | null> {
  const sized = await client.fetchOne(String(uid), { size: true }, { uid: true })
  if (!sized) return null
  const size = sized.size ?? 0
  const source = size > largest ? { start: 0, maxLength: beginning } : true
  const told = await client.fetchOne(String(uid), { source }, { uid: true })
  if (!told || !told.source) return null
  return size > largest ? Buffer.concat([Buffer.from(`${cutHeader}: ${size}\r\n`), told.source]) : told.source
}

async function newUids(client: ImapFlow, cursor: Cursor | null, daysBack: number): Promise<number[]> {
  const since = new Date(Date.now() - daysBack * 24 * 3600_000)
  const found = await client.search(cursor === null ? { since } : { uid: `${cursor.uid + 1}:*` }, { uid: true })
  if (!found) throw new Error('the server did not say what is new')
  // A range that begins behind the last mail gives the last mail.
  return found.filter((uid) => cursor === null || uid > cursor.uid).toSorted((a, b) => a - b)
}

/** Keeps what is new; the cursor moves behind what is kept and no further. */
async function takeNew(
  client: ImapFlow,
  box: Mailbox,
  before: Cursor | null,
  keep: (raw: Buffer) => Promise<boolean>,
): Promise<Cursor> {
  const mailbox = client.mailbox
  if (!mailbox) throw new Error('the folder is not open')
  const known = before?.validity === mailbox.uidValidity ? before : null
  let cursor: Cursor | null = known
  for (const uid of await newUids(client, known, box.daysBack)) {
    const raw = await rawOf(client, uid)
    if (!client.usable) throw new Error('the link is lost')
    if (raw !== null && !(await keep(raw))) throw new Error('a mail could not be kept')
    cursor = { validity: mailbox.uidValidity, uid }
  }
  return cursor ?? { validity: mailbox.uidValidity, uid: Math.max(0, mailbox.uidNext - 1) }
}

/** One link to the server, until it breaks or the signal says stop. */
async function stay(
  box: Mailbox,
  at: { cursor: Cursor | null },
  keep: (raw: Buffer) => Promise<boolean>,
  said: (fault: string | null) => void,
  signal: AbortSignal,
): Promise<void> {
  const client = new ImapFlow({ logger: false, disableAutoIdle: true, ...(await box.server(signal)) })
  let broken: Error | null = null
  // Without a listener an error of an idle link would end the process.
  client.on('error', (error: Error) => {
    broken = error
  })
  const stop = (): void => {
    client.close()
  }
  signal.addEventListener('abort', stop, { once: true })
  try {
    await client.connect()
    await client.mailboxOpen(box.folder, { readOnly: true })
    while (!signal.aborted && client.usable) {
      at.cursor = await takeNew(client, box, at.cursor, keep)
      said(null)
      await untilWoken(client, box.askEverySeconds * 1000, signal)
    }
    if (broken) throw broken as Error
  } finally {
    signal.removeEventListener('abort', stop)
    client.close()
  }
}

async function untilWoken(client: ImapFlow, milliseconds: number, signal: AbortSignal): Promise<void> {
  const woken = new AbortController()
  const wake = (): void => {
    woken.abort()
  }
  client.on('exists', wake)
  client.on('close', wake)
  const idling = client.idle().catch(() => false)
  await pause(milliseconds, AbortSignal.any([signal, woken.signal]))
  client.off('exists', wake)
  client.off('close', wake)
  if (!signal.aborted && client.usable) await client.noop()
  await idling
}

/** Fetches until the signal says stop; `said` hears what is wrong, and null when it is well. */
export async function fetchMail(
  box: Mailbox,
  source: string,
  deposit: Deposit,
  said: (fault: string | null) => void,
  signal: AbortSignal,
): Promise<void> {
  const at: { cursor: Cursor | null } = { cursor: null }
  const keep = async (raw: Buffer): Promise<boolean> => await deposit(source, 'message/rfc822', raw)
  let wait = 1000
  while (!signal.aborted) {
    try {
      await stay(
        box,
        at,
        keep,
        (fault) => {
          wait = 1000
          said(fault)
        },
        signal,
      )
    } catch (error) {
      if ((error as { authenticationFailed?: unknown }).authenticationFailed === true) box.keyRefused()
      said(error instanceof Error ? error.message : 'the mail server does not answer')
    }
    await pause(wait, signal)
    wait = Math.min(wait * 2, 60_000)
  }
}
