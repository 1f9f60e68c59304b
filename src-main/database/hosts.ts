// Several servers of which one takes changes: who answers is found out without a password, so that none is tried at many.
import { connect } from 'node:net'
import type { ServerSettings } from '#shared/contract/session.ts'
import { serverHosts, type Host } from '#shared/server-hosts.ts'

/** "May this be encrypted by Kerberos?" is answered with one byte by whoever serves; a port that only listens says nothing. */
const knock = Buffer.from([0, 0, 0, 8, 4, 210, 22, 48])
/** A host that is silent for longer is passed over; the next search asks it again. */
const patienceMs = 2_000
/** The host that took changes last is waited for before another is tried. */
const preferenceMs = 300

/** The hosts of a municipality as one PC knows them. */
export class Hosts {
  readonly all: readonly Host[]
  #taken: Host
  /** Called when another host is taken than before. */
  onMove: () => void = () => {}

  constructor(server: ServerSettings) {
    this.all = serverHosts(server)
    this.#taken = this.all[0] ?? { host: server.host, port: server.port }
  }

  /** The one that took changes last, or is thought to. */
  taken(): Host {
    return this.#taken
  }

  take(host: Host): void {
    const isOther = !isSame(host, this.#taken)
    this.#taken = host
    if (isOther) this.onMove()
  }

  /** Those that answer, as soon as they do, the last one first. A single host is not asked: trying it says more. */
  async *answering(): AsyncGenerator<Host> {
    if (this.all.length === 1) return yield* this.all
    const inOrder = this.all.toSorted((a, b) => Number(isSame(b, this.#taken)) - Number(isSame(a, this.#taken)))
    const waiting = new Map(inOrder.map((host) => [host, knockAt(host).then((isThere) => ({ host, isThere }))]))
    await Promise.race([waiting.get(this.#taken), pause(preferenceMs)])
    while (waiting.size > 0) {
      const { host, isThere } = await Promise.race(waiting.values())
      waiting.delete(host)
      if (isThere) yield host
    }
  }
}

export function isSame(one: Host, other: Host): boolean {
  return one.host === other.host && one.port === other.port
}

async function knockAt({ host, port }: Host): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connect({ host, port, timeout: patienceMs })
    const answer = (isThere: boolean): void => {
      clearTimeout(limit)
      socket.destroy()
      resolve(isThere)
    }
    const limit = setTimeout(() => answer(false), patienceMs)
    socket.once('connect', () => socket.write(knock))
    socket.once('data', () => answer(true))
    socket.once('error', () => answer(false))
    socket.once('close', () => answer(false))
  })
}

async function pause(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms))
}
