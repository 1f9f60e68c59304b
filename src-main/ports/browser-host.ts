// The program for a browser on this PC: the window's files and one socket, on loopback alone.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { contentPolicy, fileHeaders } from './content-policy.ts'
import { createAccessGate, type AccessGate, type Entry } from './access-gate.ts'
import type { FaultLog } from './fault-log.ts'
import type { SocketAnswers } from './web-socket.ts'
import { readWindowFile } from './window-files.ts'

export type BrowserHost = {
  /** To be opened once: it carries the one-time token. */
  address: string
  close(): Promise<void>
}

const refusalStatus: Record<Exclude<Entry, 'in'>, number> = {
  'wrong-host': 421,
  'wrong-origin': 403,
  'not-admitted': 401,
}

/** Listens on 127.0.0.1; port 0 takes any free one. Rejects where the port is taken. */
export async function openBrowserHost(options: {
  windowFolder: string
  /** Its first page, where it is another one. */
  page?: string
  port: number
  sockets: SocketAnswers
  faults: FaultLog
}): Promise<BrowserHost> {
  const { windowFolder, page = '/', sockets, faults } = options
  const server = createServer()
  const port = await listen(server, options.port)
  const door = createAccessGate(port)
  const policy = contentPolicy(`ws://127.0.0.1:${port}`)

  server.on('request', (request, response) => {
    answerFile(door, { windowFolder, page }, policy, request, response).catch((error: unknown) => {
      faults.record(error, 'a window’s file')
      response.destroy()
    })
  })
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    const entry = door.judge(request.headers, 'socket')
    if (entry !== 'in') return turnAway(socket, refusalStatus[entry])
    if (request.url !== '/port') return turnAway(socket, 404)
    sockets.accept(request, socket, head)
  })

  return {
    address: door.address,
    async close() {
      sockets.close()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject)
      resolve()
    })
  })
  return (server.address() as AddressInfo).port
}

async function answerFile(
  door: AccessGate,
  { windowFolder, page }: { windowFolder: string; page: string },
  policy: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const say = (status: number, sentence: string): void => {
    response.writeHead(status, fileHeaders('text/plain; charset=utf-8', policy)).end(sentence)
  }
  const entry = door.judge(request.headers, 'file')
  if (entry === 'wrong-host' || entry === 'wrong-origin') return say(refusalStatus[entry], 'Refused.')
  if (request.method !== 'GET') return say(405, 'Only GET.')
  // Not `new URL`: it would resolve the `..` that the guard is there to see.
  const [path = '/', query] = (request.url ?? '/').split('?', 2)
  const token = path === '/' ? new URLSearchParams(query).get('token') : null
  const admission = token === null ? null : door.exchange(token, request.headers)
  // The token leaves the address bar; it is dead already.
  if (admission !== null) {
    response.writeHead(303, { location: `/#${admission.proof}`, 'set-cookie': admission.cookie }).end()
    return
  }
  if (token !== null && entry === 'in') {
    response.writeHead(303, { location: '/' }).end()
    return
  }
  if (entry !== 'in') return say(401, usedAddress)
  const file = await readWindowFile(windowFolder, path === '/' ? page : path)
  if (file === null) return say(404, 'Not found.')
  response.writeHead(200, fileHeaders(file.type, policy)).end(file.content)
}

// Both languages: before the window is loaded nobody has chosen one.
const usedAddress =
  'Bu adres bir kez kullanılabilir ve kullanıldı. Zimmet’i yeniden başlatıp verdiği yeni adresi açın.\n' +
  'This address works once and has been used. Start Zimmet again and open the new address it gives.\n'

function turnAway(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
