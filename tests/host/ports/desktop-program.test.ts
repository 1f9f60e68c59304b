// electron.ts from its first line to its end, with Electron itself replaced: what is set before Electron is ready, what
// the window gets, and how it ends.
import { EventEmitter } from 'node:events'
import { MessageChannel } from 'node:worker_threads'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient, safe } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Contract } from '#shared/contract/index.ts'
import { portName } from '#shared/port-name.ts'
import { wire } from '#shared/rows-as-columns.ts'
import { app, BrowserWindow, dialog, FakeContents, ipcMain, protocol, session } from '#tests/unit/host/fake-electron.ts'
import { eventually } from '#tests/support/eventually.ts'

vi.mock('electron', () => import('#tests/unit/host/fake-electron.ts'))

const folder = mkdtempSync(join(tmpdir(), 'zimmet-desktop-'))
const before = { argv: process.argv, listeners: process.listeners('uncaughtException') }
let window: BrowserWindow
// Kept here: mocks are cleared before each test.
let beforeReady: object
let onReady: object

beforeAll(async () => {
  process.argv = ['electron', '.', '--data', folder, '--no-sandbox']
  await import('#main/electron.ts')
  beforeReady = {
    schemes: protocol.registerSchemesAsPrivileged.mock.calls.length,
    sandbox: app.enableSandbox.mock.calls.length,
    paths: [...app.setPath.mock.calls],
    switches: [...app.commandLine.appendSwitch.mock.calls],
    windows: BrowserWindow.opened.length,
  }
  app.ready.resolve(undefined)
  window = await eventually(() => {
    const [opened] = BrowserWindow.opened
    if (opened === undefined) throw new Error('no window was opened')
    return opened
  })
  onReady = {
    loaded: [...window.loadURL.mock.calls],
    served: session.defaultSession.protocol.handle.mock.calls.map(([scheme]) => scheme),
    permissionHandlers: session.defaultSession.setPermissionRequestHandler.mock.calls.length,
  }
})
afterAll(() => {
  process.argv = before.argv
  process.removeAllListeners('unhandledRejection')
  for (const listener of process.listeners('uncaughtException'))
    if (!before.listeners.includes(listener)) process.off('uncaughtException', listener)
  rmSync(folder, { recursive: true, force: true })
})

test('scheme, sandbox and data folder are set before Electron is ready', () => {
  expect(beforeReady).toEqual({
    schemes: 1,
    sandbox: 1,
    paths: [['userData', join(folder, 'window')]],
    switches: [['lang', 'tr']],
    windows: 0,
  })
})

test('the window opens on app://, whose files are served and whose permissions are denied', () => {
  expect(onReady).toEqual({ loaded: [['app://zimmet/']], served: ['app'], permissionHandlers: 1 })
})

test('every page that comes into being is guarded', () => {
  const contents = new FakeContents()
  app.emit('web-contents-created', {}, contents)
  expect(contents.openHandler({ url: 'https://evil.example/' })).toEqual({ action: 'deny' })
})

test('the window’s port reaches the real procedures', async () => {
  const { port1, port2 } = new MessageChannel()
  const frame = { detached: false, parent: null, url: 'app://zimmet/' }
  ipcMain.emit(portName, { sender: window.webContents, senderFrame: frame, ports: [port1] })
  port2.start()
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port2, ...wire }))
  expect(await client.session.current()).toEqual({
    ...{ me: null, server: null, isSample: false, isSamplePerson: false, isServerFixed: false },
    ...{ lastLogin: null, settingProblems: [], ended: null },
  })
  const { error } = await safe(client.inbox.counts({}))
  expect(error).toMatchObject({ code: 'NOT_SIGNED_IN', defined: true })
  port2.close()
})

test('a page whose process died is loaded again and logged', () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 139 })
  expect(window.webContents.reload).toHaveBeenCalledOnce()
  expect(readFileSync(join(folder, 'log', 'zimmet.log'), 'utf8')).toContain('crashed')
})

test('a page that dies again and again is not loaded for ever', () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  for (let time = 0; time < 10; time += 1)
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 139 })
  expect(window.webContents.reload.mock.calls.length).toBeLessThanOrEqual(3)
  expect(dialog.showErrorBox).toHaveBeenCalled()
  expect(app.quit).toHaveBeenCalled()
})

test('it ends with its last window, after the connection is closed', async () => {
  app.emit('window-all-closed')
  expect(app.quit).toHaveBeenCalledOnce()
  const event = Object.assign(new EventEmitter(), { preventDefault: vi.fn<() => void>() })
  app.emit('will-quit', event)
  expect(event.preventDefault).toHaveBeenCalledOnce()
  expect(app.exit).not.toHaveBeenCalled()
  await eventually(() => expect(app.exit).toHaveBeenCalledOnce())
})
