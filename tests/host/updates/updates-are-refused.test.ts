// The real updaters of the library against what somebody else wrote, held back, or meant for others: each is refused for its own
// reason, and nothing of it is kept.
import fs, { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { release } from './release-server.ts'
import {
  attempt,
  expectInstalled,
  expectNothingInstalled,
  expectRefused,
  fileOf,
  key,
  kinds,
  pc,
  published,
  server,
} from './stage.ts'

describe.each(kinds)('%s', (kind) => {
  test.each([
    ['equal', '0.1.0'],
    ['older', '0.0.9'],
  ])('%s: nothing is fetched', async (title, version) => {
    await release(published, version, { keys: [key] })
    await attempt(title, async () => {
      const at = pc(kind)
      expect(await at.look()).toBe('current')
      expect(server.asked).toEqual(['ring-0.json'])
      expect(at.downloaded()).toEqual([])
      await expectNothingInstalled(at)
    })
  })

  test('an envelope in which anything was changed is refused before it is read', async () => {
    await release(published, '0.2.0', { keys: [key] })
    const file = join(published, 'ring-0.json')
    const whole = readFileSync(file, 'utf8')
    const changes: ((text: string) => string)[] = [
      (text) => text.replace('0.2.0', '0.9.0'),
      (text) => text.replace('\\"ring\\":0', '\\"ring\\":1'),
      (text) => text.replace('\\"sequence\\":1', '\\"sequence\\":999'),
      (text) => text.replace(/"signature": ?"../u, '"signature": "AA'),
      (text) => text.replace(/"signatures": ?\[[^\]]*\]/u, '"signatures": []'),
      (text) => text.slice(0, text.length / 2),
      () => '<html>Oturum açın</html>',
      () => '',
      () => 'null',
      () => `{"manifest":"${'x'.repeat(300_000)}","signatures":[]}`,
    ]
    for (const change of changes)
      // oxlint-disable-next-line no-await-in-loop -- one after the other at the same server
      await attempt('tampered envelope', async () => {
        expect(change(whole)).not.toBe(whole)
        writeFileSync(file, change(whole))
        server.asked.length = 0
        await expectRefused(pc(kind), 'not_genuine')
        expect(server.asked).toEqual(['ring-0.json'])
      })
  })

  test('a file that is not the one that was signed is refused', async () => {
    expect.hasAssertions()
    await release(published, '0.2.0', { keys: [key] })
    const path = fileOf(kind, '0.2.0')
    await attempt('wrong hash', async () => {
      const evil = Buffer.from(readFileSync(join(published, path)))
      evil[1_000] = (evil[1_000] ?? 0) ^ 1
      writeFileSync(join(published, path), evil)
      await expectRefused(pc(kind), 'file_damaged')
    })
    await attempt('tampered file', async () => {
      writeFileSync(join(published, path), 'something else')
      await expectRefused(pc(kind), 'file_damaged')
    })
    await attempt('file missing', async () => {
      rmSync(join(published, path))
      await expectRefused(pc(kind), 'file_damaged')
    })
  })

  test('an envelope from before is not believed once a later one was seen', async () => {
    await release(published, '0.2.0', { keys: [key] })
    const old = readFileSync(join(published, 'ring-0.json'))
    await release(published, '0.3.0', { keys: [key] })
    await attempt('replayed', async () => {
      const at = pc(kind)
      expect(await at.look()).toBe('waiting')
      writeFileSync(join(published, 'ring-0.json'), old)
      expect(await at.look()).toBe('replayed')
      // What was verified before still waits.
      await expectInstalled(at, kind, '0.3.0')
    })
  })

  test('what the database says was published goes before an envelope that is held back', async () => {
    expect.hasAssertions()
    await release(published, '0.2.0', { keys: [key] })
    await attempt('replayed', async () => {
      const at = pc(kind)
      const keeper = await at.keeper()
      await keeper.obey({ generation: 0, ring: null, releases: [{ ring: 0, sequence: 2 }] })
      await expectRefused(at, 'replayed')
    })
  })

  test('two releases under one number: the second is refused', async () => {
    await release(published, '0.2.0', { keys: [key] })
    await attempt('replayed', async () => {
      const at = pc(kind)
      expect(await at.look()).toBe('waiting')
      rmSync(published, { recursive: true })
      fs.mkdirSync(published)
      await release(published, '0.3.0', { keys: [key] })
      expect(await at.look()).toBe('replayed')
    })
  })

  test('an envelope is believed for a time only, when it is fetched and when it is installed', async () => {
    const past = new Date('2026-01-01T08:00:00Z')
    await release(published, '0.2.0', { keys: [key], now: past, days: 30 })
    const at = (days: number) => () => new Date(past.getTime() + days * 24 * 3_600_000)
    await attempt('expired', async () => {
      await expectRefused(pc(kind, { now: at(31) }), 'expired')
    })
    await attempt('expired', async () => {
      const early = pc(kind, { now: at(29) })
      expect(await early.look()).toBe('waiting')
      const late = pc(kind, { now: at(31) })
      await expectNothingInstalled(late)
      expect((await late.keeper()).state().look?.result).toBe('expired')
    })
  })

  test('a release is for its ring', async () => {
    await release(published, '0.2.0', { keys: [key] })
    fs.copyFileSync(join(published, 'ring-0.json'), join(published, 'ring-3.json'))
    await attempt('wrong ring', async () => await expectRefused(pc(kind, { ring: 3 }), 'wrong_ring'))
    await attempt('wrong ring', async () => await expectRefused(pc(kind, { ring: 2 }), 'no_release'))
    await attempt('wrong ring', async () => {
      // Downloaded as a pilot, then moved to everybody before the next start.
      const pilot = pc(kind, { ring: 0 })
      expect(await pilot.look()).toBe('waiting')
      await expectNothingInstalled(pc(kind, { ring: 3 }))
    })
  })

  test('a file that was replaced after it was verified is not started', async () => {
    await release(published, '0.2.0', { keys: [key] })
    await attempt('replaced after verification', async () => {
      const at = pc(kind)
      expect(await at.look()).toBe('waiting')
      writeFileSync(join(at.pending, at.downloaded()[0]?.name ?? ''), 'EVIL')
      await expectNothingInstalled(at)
      // And is fetched anew.
      expect(await at.look()).toBe('waiting')
      await expectInstalled(at, kind, '0.2.0')
    })
    await attempt('replaced after verification', async () => {
      const at = pc(kind)
      rmSync(join(at.data, 'updates.json'), { force: true })
      expect(await at.look()).toBe('waiting')
      const name = at.downloaded()[0]?.name ?? ''
      // After the updater itself has hashed it again, and before it starts it.
      const { isInstalling, runs } = await at.start((updater) => {
        const fetched = updater.downloadUpdate.bind(updater)
        updater.downloadUpdate = async (...given) => {
          const files = await fetched(...given)
          writeFileSync(join(at.pending, name), 'EVIL')
          return files
        }
      })
      expect([isInstalling, runs]).toEqual([false, []])
      expect(readFileSync(at.appImage, 'utf8')).not.toBe('EVIL')
      expect(at.log.join('\n')).toContain('is not the file that was published')
    })
  })
})
