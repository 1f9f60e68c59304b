// What every procedure stands on: the data folder of this PC and the one person who is signed in on it.
import { openChannel, type Channel, type Stream } from '#main/database/channel.ts'
import type { Login } from '#main/database/connection.ts'
import type { AccountEnd, Connection, NoteEnd, Topic } from '#shared/contract/session.ts'
import { keepPieces, type Pieces } from '#main/files/pieces.ts'
import { keepUploads, type Uploads } from '#main/files/uploads.ts'
import { KeptReads } from '#main/files/kept-reads.ts'
import { noPolicies, type Policies } from '#main/policies/read.ts'
import { keepWaitingPapers, type Saving, type WaitingPapers } from '#main/files/waiting-papers.ts'
import { reportPc } from './pc-report.ts'
import { followOrders, noUpdates, type Updates } from './update-orders.ts'
import { Seat, type Person } from './seat.ts'

export type HostSession = {
  dataFolder: string
  /** Null while nobody is signed in. */
  person(): Person | null
  /** Why the last person was signed out, where it was the server's doing. */
  ended(): AccountEnd | null
  /** Signs in; who sat there before is signed out once the new person is in. */
  signIn(login: Login): Promise<Person>
  /** Changes the password of whoever is signed in by `change`; afterwards he is signed in with the new one. */
  changePassword(login: Login, change: () => Promise<void>): Promise<Person>
  signOut(): Promise<void>
  /** The connection's state at once, at each change and with each beat, over sign-ins and sign-outs. */
  connection(): Stream<Connection>
  /** What besides requests has changed, over sign-ins and sign-outs. */
  revisions(): Stream<Topic[]>
  /** Shows a note on the PC's desktop, where the host has one. */
  notify: Notify
  /** What IT has fixed on this PC. */
  policies: Policies
  /** Newer programs, where the host looks for them. */
  updates: Updates
  /** Looks for a newer program at once: the database no longer serves this one. */
  lookForUpdate(): void
  /** Written reports that wait to be saved. */
  papers: WaitingPapers
  /** Files that a window brings to be imported. */
  uploads: Uploads
  /** Photos and documents on their way to a request. */
  pieces: Pieces
  /** What was shown on this PC, on its way to the database's log. */
  reads: KeptReads
}

export type Notify = (note: { title: string; body: string }) => Promise<NoteEnd>

type HostParts = { dataFolder: string; notify?: Notify; saving?: Saving; policies?: Policies; updates?: Updates }

const noDesktop: Notify = async () => await Promise.resolve('unavailable')

/** Plain values only: oRPC copies the context's own properties along its way. */
export type HostContext = { desk: HostSession; close(): Promise<void> }

/** One host process is one PC is one signed-in person, however many windows. */
export function createHostContext(parts: HostParts): HostContext {
  const { dataFolder, notify = noDesktop, saving, policies = noPolicies, updates = noUpdates() } = parts
  const papers = keepWaitingPapers(dataFolder, saving)
  const uploads = keepUploads(dataFolder)
  const pieces = keepPieces()
  const reads = new KeptReads(dataFolder)
  const seat = new Seat(reads, async () => {
    pieces.clear()
    await Promise.all([papers.clear(), uploads.clear()])
  })
  const connections = broadcast<Connection>((_older, newer) => newer)
  const revisions = broadcast<Topic[]>((older, newer) => [...new Set([...older, ...newer])])
  seat.onConnection = () => connections.tell(seat.connection())
  const { machine } = updates.state()
  const here = machine === '' ? {} : { machine }
  const orders = followOrders(updates, () => seat.person())
  const report = reportPc(updates, () => seat.person())
  updates.onChange = () => {
    revisions.tell(['updates'])
    report.tell()
  }
  seat.onTopics = (topics) => {
    revisions.tell(topics)
    if (topics.includes('session') || topics.includes('updates')) orders.read()
    if (topics.includes('session')) report.tell()
  }
  const beat = setInterval(() => connections.tell(seat.connection()), beatMs)

  async function close(): Promise<void> {
    clearInterval(beat)
    orders.close()
    report.close()
    await seat.close()
    connections.close()
    revisions.close()
  }

  const desk: HostSession = {
    ...{ dataFolder, notify, policies, updates, papers, uploads, pieces, reads },
    lookForUpdate: () => void updates.look(true),
    person: () => seat.person(),
    ended: () => seat.ended(),
    signIn: async (login) => await seat.signIn({ ...login, ...here }),
    changePassword: async (login, change) => await seat.changePassword({ ...login, ...here }, change),
    signOut: async () => await seat.signOut(),
    connection: () => connections.open(seat.connection()),
    revisions: () => revisions.open([]),
  }
  return { desk, close }
}

/** A window that hears nothing for longer knows that its host does not answer. */
const beatMs = 2_000

type Broadcast<Value> = {
  tell(value: Value): void
  open(first: Value): Stream<Value>
  close(): void
}

/** A value told to however many windows. */
function broadcast<Value>(merge: (older: Value, newer: Value) => Value): Broadcast<Value> {
  const channels = new Set<Channel<Value>>()
  let isClosed = false
  return {
    tell(value) {
      for (const channel of channels) channel.push(value)
    },
    open(first) {
      const channel = openChannel<Value>(merge, () => channels.delete(channel))
      channel.push(first)
      if (isClosed) channel.end()
      else channels.add(channel)
      return channel.stream
    },
    close() {
      isClosed = true
      for (const channel of channels) channel.end()
    },
  }
}
