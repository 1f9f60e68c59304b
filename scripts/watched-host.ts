// The host from its sources, begun again by Node whenever one of them changes. Each beginning has a new address and a new secret.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** How one comes in to the host that runs now. */
export interface HostEntry {
  port: number
  cookie: string
  proof: string
}

export interface WatchedHost {
  /** Waits for a host that is up; admitted once each time it begins. */
  entry(): Promise<HostEntry>
  stop(): Promise<void>
}

export function watchedHost(project: string, folder: string): WatchedHost {
  const args = ['--watch', '--watch-preserve-output', join(project, 'src-main', 'browser.ts')]
  const child = spawn(process.execPath, [...args, '--data', folder, '--port', '0'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // Ctrl-C is ours to pass on.
    detached: true,
  })
  let next = Promise.withResolvers<HostEntry>()
  let isKnown = false
  const enter = async (line: string): Promise<void> => {
    const address = addressIn(line)
    if (address === null) return
    if (isKnown) next = Promise.withResolvers()
    isKnown = true
    next.resolve(await comeIn(new URL(address)))
  }
  createInterface({ input: child.stdout }).on('line', (line) => void enter(line))
  return {
    entry: async () => await next.promise,
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await gone
    },
  }
}

function addressIn(line: string): string | null {
  try {
    const said = JSON.parse(line) as { address?: unknown }
    return typeof said.address === 'string' ? said.address : null
  } catch {
    return null
  }
}

async function comeIn(address: URL): Promise<HostEntry> {
  const { headers } = await fetch(address, { redirect: 'manual' })
  const [cookie = ''] = (headers.get('set-cookie') ?? '').split(';')
  const proof = (headers.get('location') ?? '').split('#')[1] ?? ''
  return { port: Number(address.port), cookie, proof }
}
