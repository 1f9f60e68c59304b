// The cable between one PC and the server, which a test can pull out and put back.
import { connect, createServer, type Server, type Socket } from 'node:net'

export interface CuttableLine {
  /** Where the PC finds the server now. */
  port: number
  cut: () => Promise<void>
  mend: () => Promise<void>
  /** Nothing comes through, yet everything stands: as a server that is stopped, not gone. */
  freeze: () => void
  thaw: () => void
}

/** A way to the server's port through this process. */
export async function layLine(serverPort: number): Promise<CuttableLine> {
  const open = new Set<Socket>()
  let isFrozen = false
  const carry = (near: Socket): void => {
    const far = connect(serverPort, '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.pipe(other)
      if (isFrozen) one.pause()
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  }
  let server = createServer(carry)
  const port = await listen(server, 0)
  return {
    port,
    cut: async () => {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
    mend: async () => {
      server = createServer(carry)
      await listen(server, port)
    },
    freeze: () => {
      isFrozen = true
      for (const socket of open) socket.pause()
    },
    thaw: () => {
      isFrozen = false
      for (const socket of open) socket.resume()
    },
  }
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the line has no port')
  return address.port
}
