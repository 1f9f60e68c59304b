import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { appendToLog, fullBytes, keptFiles } from '#main/log/log-file.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zimmet-log-'))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true, force: true })
})

it('keeps a few files of a bounded size, whatever is written, readable by this person alone', async () => {
  const file = join(folder, 'log', 'zimmet.log')
  const entry = `${'x'.repeat(fullBytes / 4)}\n`
  for (let nth = 0; nth < 40; nth += 1) expect(appendToLog(file, `${nth}${entry}`)).toBe(true)
  const files = await readdir(join(folder, 'log'))
  expect(files.toSorted()).toEqual(['zimmet.log', 'zimmet.log.1', 'zimmet.log.2', 'zimmet.log.3'])
  expect(files).toHaveLength(keptFiles + 1)
  for (const name of files) {
    // oxlint-disable-next-line no-await-in-loop -- four files
    const { size, mode } = await stat(join(folder, 'log', name))
    expect(size).toBeLessThan(fullBytes + 2 * entry.length)
    expect(mode & 0o077).toBe(0)
  }
})

it('says on stderr what it cannot write, and does not throw', async () => {
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await writeFile(join(folder, 'log'), 'a file where the folder should be')
  expect(appendToLog(join(folder, 'log', 'zimmet.log'), 'words\n')).toBe(false)
  expect(told).toHaveBeenCalled()
})
