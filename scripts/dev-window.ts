// The window as Vite serves it, behind the same door as the program's own; its socket is passed on to the host that runs now.
import { createServer, type IncomingMessage } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import react from '@vitejs/plugin-react'
import { createServer as createVite } from 'vite'
import { createAccessGate } from '#main/ports/access-gate.ts'
import { socketProtocol } from '#shared/port-name.ts'
import type { WatchedHost } from './watched-host.ts'

export interface DevWindow {
  /** To be opened once: it carries the one-time token. */
  address: string
  close(): Promise<void>
}

/** Serves the window of `root` on the loopback; port 0 takes any free one. */
export async function openDevWindow(root: string, port: number, host: WatchedHost): Promise<DevWindow> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen({ host: '127.0.0.1', port, exclusive: true }, resolve)
  })
  const door = createAccessGate((server.address() as AddressInfo).port)
  const vite = await createVite({
    ...{ root, configFile: false, plugins: [react()], appType: 'spa', clearScreen: false, logLevel: 'warn' },
    server: { middlewareMode: true, ws: { server } },
  })
  server.on('request', (request, response) => {
    const entry = door.judge(request.headers, 'file')
    const token = new URL(request.url ?? '/', 'http://window').searchParams.get('token')
    const admission = token === null || entry === 'in' ? null : door.exchange(token, request.headers)
    if (admission !== null)
      response.writeHead(303, { location: `/#${admission.proof}`, 'set-cookie': admission.cookie }).end()
    else if (entry === 'in') vite.middlewares(request, response)
    else response.writeHead(401, { 'content-type': 'text/plain; charset=utf-8' }).end('Refused.')
  })
  // Vite answers its own sockets (hot reload), which show their page's token to it.
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url !== '/port') return
    socket.on('error', () => socket.destroy())
    if (door.judge(request.headers, 'socket') === 'in') void passOn(request, socket, head, host)
    else socket.destroy()
  })
  return {
    address: door.address,
    close: async () => {
      await vite.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** The same upgrade at the host, with what the host's own door wants; from then on bytes, both ways. */
async function passOn(request: IncomingMessage, socket: Duplex, head: Buffer, host: WatchedHost): Promise<void> {
  const { port, cookie, proof } = await host.entry()
  const own = {
    ...{ host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}`, cookie },
    'sec-websocket-protocol': `${socketProtocol}, ${proof}`,
  }
  const headers = Object.entries({ ...request.headers, ...own }).map(([name, value]) => `${name}: ${String(value)}`)
  const upstream = connect({ host: '127.0.0.1', port }, () => {
    upstream.write(`GET /port HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`)
    upstream.write(head)
    upstream.pipe(socket)
    socket.pipe(upstream)
  })
  upstream.on('error', () => socket.destroy())
  upstream.on('close', () => socket.destroy())
  socket.on('close', () => upstream.destroy())
}
