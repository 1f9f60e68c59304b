import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseError } from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openFaultLog } from '#main/ports/fault-log.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zimmet-faults-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

it('writes a fault down in full under its number, but not the row that PostgreSQL stumbled over', async () => {
  const fault = new DatabaseError('duplicate key value violates unique constraint "x"', 1, 'error')
  fault.severity = 'ERROR'
  fault.code = '23505'
  fault.detail = 'Key (phone)=(+905321234567) already exists.'
  const number = openFaultLog(folder).record(new Error('outer', { cause: fault }), 'requests.get')
  const log = await readFile(join(folder, 'log', 'zimmet.log'), 'utf8')
  expect(log).toContain(`fault ${number} in requests.get`)
  expect(log).toContain('23505')
  expect(log).toContain('duplicate key value')
  expect(log).not.toContain('905321234567')
})
