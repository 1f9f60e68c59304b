// Servers that pretend to be PostgreSQL to be told a password: it never leaves this PC.
import { createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { signInAt } from '#main/database/sign-in.ts'
import { isLoopback } from '#shared/loopback.ts'

const password = 'çok gizli parola 4711'
let server: Server | null = null
afterEach(() => {
  server?.close()
  server = null
})

function message(kind: string, ...parts: (Buffer | string)[]): Buffer {
  const body = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)))
  const head = Buffer.alloc(5)
  head.write(kind)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

const code = (value: number): Buffer => {
  const four = Buffer.alloc(4)
  four.writeInt32BE(value)
  return four
}

/** What each false server says first, and what it answers to the next thing it hears. */
const falseServers: Record<string, (heard: Buffer, turn: number) => Buffer | null> = {
  'the password in clear': (_heard, turn) => (turn === 0 ? message('R', code(3)) : null),
  'an MD5 hash of it': (_heard, turn) => (turn === 0 ? message('R', code(5), 'salt') : null),
  'nothing at all': (_heard, turn) => (turn === 0 ? Buffer.concat([message('R', code(0)), message('Z', 'I')]) : null),
  'a proof of one round': (heard, turn) => {
    if (turn === 0) return message('R', code(10), 'SCRAM-SHA-256\0\0')
    const nonce = /r=([^,]+)$/u.exec(heard.toString('latin1'))?.[1] ?? ''
    return turn === 1 ? message('R', code(11), `r=${nonce}server,s=c2FsdHNhbHRzYWx0,i=1`) : null
  },
  'a proof, and gives none': (heard, turn) => {
    if (turn === 0) return message('R', code(10), 'SCRAM-SHA-256\0\0')
    const nonce = /r=([^,]+)$/u.exec(heard.toString('latin1'))?.[1] ?? ''
    if (turn === 1) return message('R', code(11), `r=${nonce}server,s=c2FsdHNhbHRzYWx0,i=4096`)
    return Buffer.concat([message('R', code(0)), message('Z', 'I')])
  },
  'a proof, and gives a wrong one': (heard, turn) => {
    if (turn === 0) return message('R', code(10), 'SCRAM-SHA-256\0\0')
    const nonce = /r=([^,]+)$/u.exec(heard.toString('latin1'))?.[1] ?? ''
    if (turn === 1) return message('R', code(11), `r=${nonce}server,s=c2FsdHNhbHRzYWx0,i=4096`)
    return Buffer.concat([message('R', code(12), `v=${Buffer.alloc(32).toString('base64')}`), message('R', code(0))])
  },
}

/** Pretends; gives where, and everything that was heard. */
async function pretend(
  answer: (heard: Buffer, turn: number) => Buffer | null,
): Promise<{ port: number; heard: Buffer[] }> {
  const heard: Buffer[] = []
  const sockets = new Set<Socket>()
  server = createServer((socket) => {
    sockets.add(socket)
    let turn = 0
    socket.on('error', () => undefined)
    socket.on('data', (data) => {
      heard.push(data)
      const reply = answer(data, turn)
      turn += 1
      if (reply !== null) socket.write(reply)
    })
  })
  const listening = server
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', () => resolve()))
  return { port: (listening.address() as AddressInfo).port, heard }
}

const at = (host: string, port: number): Parameters<typeof signInAt>[0] => ({
  server: { host, port, database: 'zimmet', tls: 'off' },
  login: 'elif.erbim',
  password,
})

describe('a server that asks for', () => {
  it.each(Object.entries(falseServers))('%s learns nothing, and the person is told', async (what, answer) => {
    const { port, heard } = await pretend(answer)
    const problem = what.includes('wrong one') ? {} : { problem: 'server_not_genuine' }
    await expect(signInAt(at('127.0.0.1', port))).rejects.toMatchObject(problem)
    expect(heard.length).toBeGreaterThan(0)
    const all = Buffer.concat(heard).toString('utf8')
    expect(all.includes(password)).toBe(false)
    expect(all.includes('md5')).toBe(false)
    if (what.includes('one round')) expect(all.includes('p=')).toBe(false)
  })
})

describe('without TLS', () => {
  it.each(['db.belediye.local', '10.1.2.3', '127.0.0.1.evil.example', '0.0.0.0', 'localhost.evil.example'])(
    'nobody signs in to %s',
    async (host) => {
      await expect(signInAt(at(host, 5432))).rejects.toMatchObject({ problem: 'tls_needed' })
    },
  )

  it.each(['127.0.0.1', 'localhost', '::1', '127.8.8.8', 'LOCALHOST'])('%s is this machine', (host) => {
    expect(isLoopback(host)).toBe(true)
  })
})
