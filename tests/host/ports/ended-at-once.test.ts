// A server that lets a connection in and ends it in the same breath, as one that is being shut down does: the process lives on, and
// whoever asked is told.
import { connect, createServer, type Server } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { connectionConfig, openPool } from '#main/database/connection.ts'
import { wayTo } from '#main/database/desk-client.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'

let database: FreshDatabase
let way: Server
beforeAll(async () => {
  database = await freshDatabase()
  way = createServer((near) => {
    const far = connect(inject('server').port, '127.0.0.1')
    for (const socket of [near, far]) socket.on('error', () => undefined)
    near.pipe(far)
    far.on('data', (data) => near.write(isLetIn(data) ? Buffer.concat([data, farewell]) : data))
    far.on('close', () => near.destroy())
  })
  await new Promise<void>((resolve) => way.listen(0, '127.0.0.1', () => resolve()))
})
afterAll(async () => {
  await new Promise((resolve) => way.close(resolve))
  await database.drop()
})

/** Ready for a first question, as the last five bytes say. */
const ready = Buffer.from([0x5a, 0, 0, 0, 5, 0x49])
const isLetIn = (data: Buffer): boolean => data.subarray(-ready.length).equals(ready)

const told = Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection due to administrator command\0\0')
const farewell = Buffer.concat([Buffer.from('E'), length(told), told])
function length({ length: bytes }: Buffer): Buffer {
  const four = Buffer.alloc(4)
  four.writeInt32BE(bytes + 4)
  return four
}

it('is told to whoever asked, and takes nobody along', async () => {
  const { login, password } = database.login('agent')
  const { port } = way.address() as AddressInfo
  const server = { host: '127.0.0.1', port, database: database.name, tls: 'off' } as const
  const uncaught: unknown[] = []
  const listener = (error: unknown): void => void uncaught.push(error)
  process.prependListener('uncaughtException', listener)
  const pool = openPool(await connectionConfig({ server, login, password }), wayTo(server))
  const asked = await Promise.allSettled(Array.from({ length: 3 }, async () => await pool.query('select 1')))
  await pool.end()
  process.off('uncaughtException', listener)
  expect(uncaught).toEqual([])
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
})
