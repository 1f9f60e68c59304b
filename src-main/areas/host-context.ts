// What every procedure stands on: the data folder of this PC and the one person who is signed in on it.
import { openChannel, type Channel, type Stream } from '#main/database/channel.ts'
import type { Database } from '#main/database/database.ts'
import { signInAt } from '#main/database/sign-in.ts'
import type { Login } from '#main/database/connection.ts'
import type { Connection, Me, NoteEnd, ServerSettings } from '#shared/contract/session.ts'
import { keepUploads, type Uploads } from './import/uploads.ts'
import { KeptReads } from './reading/kept-reads.ts'
import { keepWaitingPapers, type Saving, type WaitingPapers } from './reports/waiting-papers.ts'

export type Person = { me: Me; server: ServerSettings; database: Database }

export type Desk = {
  dataFolder: string
  /** Null while nobody is signed in. */
  person(): Person | null
  /** Signs in; who sat there before is signed out once the new person is in. */
  signIn(login: Login): Promise<Person>
  signOut(): Promise<void>
  /** The connection's state at once and at each change, over sign-ins and sign-outs. */
  connection(): Stream<Connection>
  /** Shows a note on the PC's desktop, where the host has one. */
  notify: Notify
  /** Written reports that wait to be saved. */
  papers: WaitingPapers
  /** Files that a window brings to be imported. */
  uploads: Uploads
  /** What was shown on this PC, on its way to the database's log. */
  reads: KeptReads
}

export type Notify = (note: { title: string; body: string }) => Promise<NoteEnd>

type HostParts = { dataFolder: string; notify?: Notify; saving?: Saving }

const noDesktop: Notify = async () => await Promise.resolve('unavailable')

/** Plain values only: oRPC copies the context's own properties along its way. */
export type HostContext = { desk: Desk; close(): Promise<void> }

/** One host process is one PC is one signed-in person, however many windows. */
export function createHostContext({ dataFolder, notify = noDesktop, saving }: HostParts): HostContext {
  const channels = new Set<Channel<Connection>>()
  const startedAt = Date.now()
  let seated: Person | null = null
  let isClosed = false
  const papers = keepWaitingPapers(dataFolder, saving)
  const uploads = keepUploads(dataFolder)
  const reads = new KeptReads(dataFolder)

  function status(): Connection {
    return seated?.database.line.status() ?? { state: 'connected', since: startedAt, serverNow: null }
  }

  function tell(): void {
    for (const channel of channels) channel.push(status())
  }

  async function signOut(): Promise<void> {
    const leaving = seated
    seated = null
    tell()
    await Promise.all([reads.handTo(null).then(() => leaving?.database.close()), papers.clear(), uploads.clear()])
  }

  async function signIn(login: Login): Promise<Person> {
    const { me, database } = await signInAt(login)
    if (isClosed) {
      await database.close()
      throw new Error('the host is closing')
    }
    await reads.handTo(database)
    const leaving = seated
    seated = { me, server: login.server, database }
    database.line.watch(tell)
    tell()
    await leaving?.database.close()
    await Promise.all([papers.clear(), uploads.clear()])
    return seated
  }

  function connection(): Stream<Connection> {
    const channel = openChannel<Connection>(
      (_older, newer) => newer,
      () => channels.delete(channel),
    )
    channel.push(status())
    if (isClosed) channel.end()
    else channels.add(channel)
    return channel.stream
  }

  async function close(): Promise<void> {
    isClosed = true
    await signOut()
    for (const channel of channels) channel.end()
  }

  const person = (): Person | null => seated
  return { desk: { dataFolder, person, signIn, signOut, connection, notify, papers, uploads, reads }, close }
}
