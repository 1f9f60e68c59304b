import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow as ElectronWindow, MenuItemConstructorOptions } from 'electron'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createMainWindow } from '#main/shell/main-window.ts'
import { menuTemplate, setMenu } from '#main/shell/menu.ts'
import { notify } from '#main/shell/notifications.ts'
import { isOnlyInstance } from '#main/shell/single-instance.ts'
import { prepareUpdates } from '#main/shell/updates.ts'
import { isSignatureChecked } from '#main/updates/publisher.ts'
import { placeWindow, readWindowState, writeWindowState } from '#main/shell/window-state.ts'
import { app, BrowserWindow, Menu, Notification } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zimmet-shell-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
  app.isPackaged = false
  app.removeAllListeners()
})

describe('the window’s place', () => {
  const left = { x: 0, y: 0, width: 1920, height: 1040 }
  const right = { x: 1920, y: 0, width: 1366, height: 728 }
  const remembered = { x: 2000, y: 40, width: 1200, height: 680, isMaximized: false }

  test('is the remembered one on a display that is there', () => {
    expect(placeWindow(remembered, [left, right])).toEqual({ x: 2000, y: 40, width: 1200, height: 680 })
  })

  test('is the middle of the first display when the remembered one was taken away', () => {
    expect(placeWindow(remembered, [left])).toEqual({ x: 277, y: 136, width: 1366, height: 768 })
    expect(placeWindow(null, [left])).toEqual({ x: 277, y: 136, width: 1366, height: 768 })
  })

  test.each([
    ['left of everything', { ...remembered, x: -1190 }],
    ['below everything', { ...remembered, y: 1030 }],
    ['above everything', { ...remembered, x: 100, y: -200 }],
  ])('leaves no title bar out of reach: %s', (_where, state) => {
    expect(placeWindow(state, [left])).toEqual(placeWindow(null, [left]))
  })

  test('fits a display that has become smaller', () => {
    const state = { x: 0, y: 0, width: 3000, height: 2000, isMaximized: false }
    expect(placeWindow(state, [{ x: 0, y: 0, width: 1366, height: 728 }])).toEqual({
      x: 0,
      y: 0,
      width: 1366,
      height: 728,
    })
  })

  test('survives being written and read; nonsense is forgotten', () => {
    const file = join(folder, 'window.json')
    expect(readWindowState(file)).toBeNull()
    writeWindowState(file, remembered)
    expect(readWindowState(file)).toEqual(remembered)
    for (const nonsense of ['', '{', '{"x":1}', '{"x":"1","y":1,"width":-5,"height":0,"isMaximized":1}']) {
      writeFileSync(file, nonsense)
      expect(readWindowState(file)).toBeNull()
    }
  })
})

describe('the window', () => {
  const record = vi.fn<() => string>(() => '123456')
  const open = () => {
    createMainWindow({ preload: '/preload.cjs', dataFolder: folder, faults: { record } })
    const window = BrowserWindow.opened.at(-1)
    if (window === undefined) throw new Error('no window was opened')
    return window
  }

  test('is sandboxed, isolated and without node', () => {
    expect(open().options['webPreferences']).toMatchObject({
      preload: '/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: true,
    })
    app.isPackaged = true
    expect(open().options['webPreferences']).toMatchObject({ devTools: false })
  })

  test('is shown when there is something to see', () => {
    const window = open()
    expect([window.options['show'], window.show.mock.calls.length]).toEqual([false, 0])
    window.emit('ready-to-show')
    expect(window.show).toHaveBeenCalledOnce()
  })

  test('comes back where it was closed', () => {
    const first = open()
    expect(first.maximize).not.toHaveBeenCalled()
    first.emit('close')
    const second = open()
    expect(second.options).toMatchObject({ x: 10, y: 20, width: 1400, height: 900 })
    expect(second.maximize).toHaveBeenCalledOnce()
  })

  test('closes also where its place cannot be written', () => {
    const window = open()
    rmSync(folder, { recursive: true })
    window.emit('close')
    expect(record).toHaveBeenCalledOnce()
  })
})

describe('the menu', () => {
  const openLogFolder = vi.fn<() => void>()
  const entries = (isPackaged: boolean): MenuItemConstructorOptions[] =>
    menuTemplate({ openLogFolder }, isPackaged).flatMap((menu) => [
      menu,
      ...(Array.isArray(menu.submenu) ? menu.submenu : []),
    ])

  test('is Turkish to the last entry', () => {
    const words = entries(false)
      .filter((entry) => entry.type !== 'separator')
      .map((entry) => entry.label ?? `a role without a word: ${entry.role}`)
    expect(words.join(', ')).toBe(
      '&Dosya, Çıkış, ' +
        'Dü&zen, Geri al, Yinele, Kes, Kopyala, Yapıştır, Tümünü seç, ' +
        '&Görünüm, Yeniden yükle, Gerçek boyut, Yakınlaştır, Uzaklaştır, Tam ekran, Geliştirici araçları, ' +
        '&Yardım, Günlük klasörünü aç, Zimmet hakkında',
    )
  })

  test('offers the developer tools to builders alone', () => {
    const roles = (isPackaged: boolean) => entries(isPackaged).map(({ role }) => role)
    expect(roles(false)).toContain('toggleDevTools')
    expect(roles(true)).not.toContain('toggleDevTools')
  })

  test('opens the folder with the log', () => {
    setMenu({ openLogFolder }, true)
    const template = Menu.setApplicationMenu.mock.lastCall?.[0]
    const help = template?.at(-1)?.submenu
    const entry = Array.isArray(help) ? help.find(({ label }) => label === 'Günlük klasörünü aç') : undefined
    ;(entry?.click as (() => void) | undefined)?.()
    expect(openLogFolder).toHaveBeenCalledOnce()
  })
})

describe('one program a data folder', () => {
  test('the second does not start and brings the first one’s window to the front', () => {
    const window = new BrowserWindow({})
    window.isMinimized.mockReturnValue(true)
    const goTo = vi.fn<(address: string) => void>()
    expect(isOnlyInstance(() => window as unknown as ElectronWindow, goTo)).toBe(true)
    app.emit('second-instance', {}, ['Zimmet.exe'])
    expect(goTo).not.toHaveBeenCalled()
    expect(window.restore).toHaveBeenCalledOnce()
    expect(window.focus).toHaveBeenCalledOnce()
    app.emit('second-instance', {}, ['Zimmet.exe', '--allow-file-access', 'zimmet://request/26-001336-7'])
    expect(goTo.mock.calls).toEqual([['#/request/26-001336-7']])
    app.requestSingleInstanceLock.mockReturnValueOnce(false)
    expect(isOnlyInstance(() => null, goTo)).toBe(false)
  })
})

test('a notification is shown where there are any, and how it ended is told', async () => {
  const clicked = notify({ title: 'Uyarı', body: '3 talep bekliyor' })
  expect(Notification.shown.map(({ options }) => options)).toEqual([{ title: 'Uyarı', body: '3 talep bekliyor' }])
  Notification.shown[0]?.emit('click')
  expect(await clicked).toBe('clicked')
  const closed = notify({ title: 'Uyarı', body: '' })
  Notification.shown[1]?.emit('close')
  expect(await closed).toBe('closed')
  Notification.isSupported.mockReturnValueOnce(false)
  expect(await notify({ title: 'Uyarı', body: '' })).toBe('unavailable')
  expect(Notification.shown).toHaveLength(2)
})

describe('updates', () => {
  const plan = { version: '0.1.0', address: 'https://updates.example/', mode: 'auto', ring: null } as const

  test('are looked for by the packaged program alone', async () => {
    const { keeper, installWaiting } = await prepareUpdates({ ...plan, dataFolder: folder }, [])
    expect(keeper.state()).toMatchObject({ upkeep: 'not_packaged', version: '0.1.0', ring: 3, ringSaidBy: 'nobody' })
    expect(await installWaiting()).toBe(false)
    expect((await keeper.look(true)).look).toBeNull()
    expect(readdirSync(folder)).not.toContain('updates.json')
  })

  test('are not taken on Windows where no publisher is named, since then no signature is checked', () => {
    expect(isSignatureChecked('win32', folder)).toBe(false)
    writeFileSync(join(folder, 'app-update.yml'), 'provider: generic\nurl: https://updates.example\n')
    expect(isSignatureChecked('win32', folder)).toBe(false)
    writeFileSync(join(folder, 'app-update.yml'), 'provider: generic\npublisherName:\n  - Belediye\n')
    expect(isSignatureChecked('win32', folder)).toBe(true)
    expect(isSignatureChecked('linux', folder)).toBe(true)
  })

  test.each([
    ['publisherName:', false],
    ['publisherName: ""', false],
    [`publisherName: ''`, false],
    ['publisherName: null', false],
    ['publisherName: ~', false],
    ['publisherName: []', false],
    ['publisherName: # Belediye', false],
    ['publisherName:\n  - ""', false],
    ['publisherName:\n  -', false],
    ['publisherName:\nurl: https://updates.example', false],
    ['publisherName: Belediye', true],
    ['publisherName: ["Belediye"]', true],
    ['publisherName:\r\n  - "Adapazarı Belediyesi"\r\n', true],
    ['publisherName:\n- Belediye', true],
  ])('are taken on Windows by the publisher that is named, not by an empty name: %j', (lines, isChecked) => {
    writeFileSync(join(folder, 'app-update.yml'), `provider: generic\n${lines}\n`)
    expect(isSignatureChecked('win32', folder)).toBe(isChecked)
  })
})
