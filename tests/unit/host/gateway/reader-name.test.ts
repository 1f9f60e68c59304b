// Under which name a gateway reads: another program, or one that serves other accounts, has another and reads again what was not understood.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Receiver } from '#main/gateway/ports.ts'
import { readerName } from '#main/gateway/reader-name.ts'

const receiver = (source: string, ...ids: string[]): Receiver => ({
  source,
  accounts: ids.map((externalId) => ({ kind: 'whatsapp', externalId, title: 'any' })),
  read: async () => await Promise.resolve([]),
})

it('is the same as long as the files and the accounts are, and another one afterwards', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zimmet-reader-'))
  await writeFile(join(folder, 'read.ts'), 'one')
  const served = [receiver('whatsapp', '1')]
  const name = await readerName(served, folder)
  expect(await readerName([receiver('whatsapp', '1')], folder)).toBe(name)
  expect(name.length).toBeLessThanOrEqual(100)
  const others = [[receiver('whatsapp', '1', '2')], [receiver('email:a@b.tr', '1')], [...served, receiver('sms')]]
  const names = await Promise.all(others.map(async (each) => await readerName(each, folder)))
  await writeFile(join(folder, 'read.ts'), 'another')
  names.push(await readerName(served, folder), name)
  expect(new Set(names).size).toBe(names.length)
  await rm(folder, { recursive: true })
})
