// One office PC: a real host process and the typed client on its WebSocket, with a person signed in.
import { spawn } from 'node:child_process'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { WebSocket } from 'ws'
import type { Contract } from '#shared/contract/index.ts'
import { socketProtocol } from '#shared/port-name.ts'
import { wire } from '#shared/rows-as-columns.ts'
import type { Municipality } from './large-municipality.ts'

export interface OfficePc {
  client: ContractRouterClient<Contract>
  /** Where the host lets a first browser in; spent by this PC's own client unless `isForBrowser`. */
  address: string
  /** The host's process. */
  pid: number | undefined
  close: () => Promise<void>
}

/** Starts the built host on the municipality's server; signs the person in. */
export async function openPc({ dataFolder }: Municipality, login: string): Promise<OfficePc> {
  const host = await startHost(dataFolder)
  const { origin } = new URL(host.address)
  const admitted = await fetch(host.address, { redirect: 'manual' })
  const cookie = admitted.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const proof = admitted.headers.get('location')?.split('#')[1] ?? ''
  const address = `${origin.replace('http', 'ws')}/port`
  const socket = new WebSocket(address, [socketProtocol, proof], { headers: { origin, cookie } })
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  // ws offers what the link needs; its types name node's own events.
  const link = new RPCLink({ websocket: socket as unknown as globalThis.WebSocket, ...wire })
  const client: ContractRouterClient<Contract> = createORPCClient(link)
  await client.session.signInAsSample({ login })
  const close = async (): Promise<void> => {
    socket.close()
    await host.close()
  }
  return { client, address: host.address, pid: host.pid, close }
}

export interface Host {
  address: string
  pid: number | undefined
  close: () => Promise<void>
}

/** A host process on a data folder of its own, as one PC has. */
export async function startHost(dataFolder: string): Promise<Host> {
  const folder = await mkdtemp(join(tmpdir(), 'zimmet-bench-pc-'))
  await copyFile(join(dataFolder, 'sample.json'), join(folder, 'sample.json'))
  const child = spawn(process.execPath, ['out/main/browser.js', '--data', folder, '--port', '0'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const first = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve)
    child.once('exit', () => reject(new Error('the host ended before it was ready; is the program built?')))
  })
  const close = async (): Promise<void> => {
    child.kill('SIGTERM')
    if (child.exitCode === null && child.signalCode === null)
      await new Promise((resolve) => child.once('exit', resolve))
    await rm(folder, { recursive: true, force: true })
  }
  return { address: (JSON.parse(first) as { address: string }).address, pid: child.pid, close }
}
