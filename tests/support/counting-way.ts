// A way to the server through this process that counts who asked to come in, and whom the server refused.
import { connect, createServer, type Socket } from 'node:net'

export interface CountingWay {
  port: number
  /** Connections on which somebody wanted to sign in. */
  asked: () => number
  /** Connections on which the server said no to the login. */
  refused: () => number
  /** As if a host were there that answers nobody. */
  freeze: () => void
  cut: () => Promise<void>
}

/** Only for connections without TLS: it reads the server's answers. */
export async function layCountingWay(serverPort: number): Promise<CountingWay> {
  let [asked, refused, isFrozen] = [0, 0, false]
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(serverPort, '127.0.0.1')
    let isFirst = true
    near.on('data', (data) => {
      if (isFrozen) return
      // A start-up message names its protocol, 3.0; a knock (hosts.ts) is none.
      if (isFirst && data.length > 8 && data.readInt32BE(4) === 196_608) asked += 1
      isFirst = false
      far.write(data)
    })
    far.on('data', (data) => {
      if (isFrozen) return
      if (/C28(P01|000)\0/u.test(data.toString('latin1'))) refused += 1
      near.write(data)
    })
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the way has no port')
  return {
    port: address.port,
    asked: () => asked,
    refused: () => refused,
    freeze: () => {
      isFrozen = true
    },
    cut: async () => {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
