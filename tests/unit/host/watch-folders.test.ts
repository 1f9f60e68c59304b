import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { watchFolders } from '../../../scripts/watch-folders.ts'

it('hears of every change: written in place, put in its place as editors and git do, again and again, in a new folder too', async () => {
  const root = await mkdtemp(join(tmpdir(), 'zimmet-watch-'))
  const file = join(root, 'area', 'rule.sql')
  await mkdir(join(root, 'area'))
  await writeFile(file, '1')
  const onChange = vi.fn<() => void>()
  const watcher = watchFolders(root, onChange)
  const isHeard = async (change: () => Promise<unknown>) => {
    onChange.mockClear()
    await change()
    await expect.poll(() => onChange.mock.calls.length).toBeGreaterThan(0)
    // What the change still has to say is not taken for the next one.
    await new Promise((resolve) => setImmediate(resolve))
  }
  const replace = async (text: string) => {
    await writeFile(join(tmpdir(), `${text}.rule`), text)
    await rename(join(tmpdir(), `${text}.rule`), file)
  }
  try {
    await isHeard(async () => await writeFile(file, '2'))
    for (const text of ['3', '4', '5']) await isHeard(async () => await replace(text)) // oxlint-disable-line no-await-in-loop
    await isHeard(async () => await writeFile(file, '6'))
    await isHeard(async () => await mkdir(join(root, 'another')))
    await isHeard(async () => await writeFile(join(root, 'another', 'rule.sql'), '1'))
  } finally {
    watcher.close()
    await rm(root, { recursive: true, force: true })
  }
})
