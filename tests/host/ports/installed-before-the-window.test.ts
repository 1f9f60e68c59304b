// An update that waits is installed at the start, before there is a window in which somebody could work; closing the program installs nothing.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { app, BrowserWindow } from '#tests/unit/host/fake-electron.ts'
import { eventually } from '#tests/support/eventually.ts'

const waiting = vi.hoisted(() => ({ installed: 0, looked: 0 }))
vi.mock('electron', () => import('#tests/unit/host/fake-electron.ts'))
vi.mock('#main/shell/updates.ts', () => ({
  prepareUpdates: async () =>
    await Promise.resolve({
      keeper: {},
      installWaiting: async () => {
        waiting.installed += 1
        return await Promise.resolve(true)
      },
      keepLooking: () => (waiting.looked += 1),
    }),
}))

const folder = mkdtempSync(join(tmpdir(), 'zimmet-installs-'))
const before = { argv: process.argv, listeners: process.listeners('uncaughtException') }
let seen: object

beforeAll(async () => {
  process.argv = ['electron', '.', '--data', folder, '--no-sandbox']
  await import('#main/electron.ts')
  app.ready.resolve(undefined)
  await eventually(() => {
    if (app.exit.mock.calls.length === 0) throw new Error('the program goes on')
  })
  seen = { ...waiting, exits: [...app.exit.mock.calls], windows: BrowserWindow.opened.length }
})
afterAll(() => {
  process.argv = before.argv
  process.removeAllListeners('unhandledRejection')
  for (const listener of process.listeners('uncaughtException'))
    if (!before.listeners.includes(listener)) process.off('uncaughtException', listener)
  rmSync(folder, { recursive: true, force: true })
})

test('the installer runs, and the program ends before it has opened a window or looked for another update', () => {
  expect(seen).toEqual({ installed: 1, looked: 0, windows: 0, exits: [[0]] })
})

test('nothing is installed while the program closes or Windows ends the session', () => {
  for (const event of ['before-quit', 'will-quit', 'quit', 'window-all-closed', 'session-end'])
    app.emit(event, { preventDefault: () => undefined })
  expect(waiting.installed).toBe(1)
})
