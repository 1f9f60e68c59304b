// What every procedure stands on: the data folder of this PC and the one person who is signed in on it.
import { openChannel, type Channel, type Stream } from '#main/database/channel.ts'
import type { Login } from '#main/database/connection.ts'
import type { AccountEnd, Connection, NoteEnd, Topic } from '#shared/contract/session.ts'
import { keepUploads, type Uploads } from './import/uploads.ts'
import { KeptReads } from './reading/kept-reads.ts'
import { keepWaitingPapers, type Saving, type WaitingPapers } from './reports/waiting-papers.ts'
import { Seat, type Person } from './seat.ts'

export type Desk = {
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
  /** Looks for a newer program, where the host can: the database no longer serves this one. */
  lookForUpdate(): void
  /** Written reports that wait to be saved. */
  papers: WaitingPapers
  /** Files that a window brings to be imported. */
  uploads: Uploads
  /** What was shown on this PC, on its way to the database's log. */
  reads: KeptReads
}

export type Notify = (note: { title: string; body: string }) => Promise<NoteEnd>

type HostParts = { dataFolder: string; notify?: Notify; saving?: Saving; lookForUpdate?: () => void }

const noDesktop: Notify = async () => await Promise.resolve('unavailable')

/** Plain values only: oRPC copies the context's own properties along its way. */
export type HostContext = { desk: Desk; close(): Promise<void> }

/** One host process is one PC is one signed-in person, however many windows. */
export function createHostContext(parts: HostParts): HostContext {
  const { dataFolder, notify = noDesktop, saving, lookForUpdate = () => undefined } = parts
  const papers = keepWaitingPapers(dataFolder, saving)
  const uploads = keepUploads(dataFolder)
  const reads = new KeptReads(dataFolder)
  const seat = new Seat(reads, async () => {
    await Promise.all([papers.clear(), uploads.clear()])
  })
  const connections = tellers<Connection>((_older, newer) => newer)
  const revisions = tellers<Topic[]>((older, newer) => [...new Set([...older, ...newer])])
  seat.onConnection = () => connections.tell(seat.connection())
  seat.onTopics = (topics) => revisions.tell(topics)
  const beat = setInterval(() => connections.tell(seat.connection()), beatMs)

  async function close(): Promise<void> {
    clearInterval(beat)
    await seat.close()
    connections.close()
    revisions.close()
  }

  const desk: Desk = {
    ...{ dataFolder, notify, lookForUpdate, papers, uploads, reads },
    person: () => seat.person(),
    ended: () => seat.ended(),
    signIn: async (login) => await seat.signIn(login),
    changePassword: async (login, change) => await seat.changePassword(login, change),
    signOut: async () => await seat.signOut(),
    connection: () => connections.open(seat.connection()),
    revisions: () => revisions.open([]),
  }
  return { desk, close }
}

/** A window that hears nothing for longer knows that its host does not answer. */
const beatMs = 2_000

type Tellers<Value> = {
  tell(value: Value): void
  open(first: Value): Stream<Value>
  close(): void
}

/** A value told to however many windows. */
function tellers<Value>(merge: (older: Value, newer: Value) => Value): Tellers<Value> {
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
