import { EventEmitter } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow as ElectronWindow, IpcMainEvent, Session, WebContents } from 'electron'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { registerAppScheme, serveWindowFiles, windowAddress } from '#main/shell/app-scheme.ts'
import { guardNavigation } from '#main/shell/navigation.ts'
import { denyPermissions } from '#main/shell/permissions.ts'
import { isTrustedSender } from '#main/shell/trusted-sender.ts'
import { answerWindow } from '#main/shell/window-port.ts'
import { portName } from '#shared/port-name.ts'
import { BrowserWindow, FakeContents, ipcMain, protocol } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))

describe('permissions', () => {
  type Handlers = {
    request: (contents: null, permission: string, answer: (isAllowed: boolean) => void) => void
    check: (contents: null, permission: string) => boolean
    device: (details: { deviceType: string }) => boolean
    screen: (request: object, answer: (streams: object | null) => void) => void
  }
  const set: Partial<Handlers> = {}
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: (handler: Handlers['request']) => (set.request = handler),
    setPermissionCheckHandler: (handler: Handlers['check']) => (set.check = handler),
    setDevicePermissionHandler: (handler: Handlers['device']) => (set.device = handler),
    setDisplayMediaRequestHandler: (handler: Handlers['screen']) => (set.screen = handler),
  })
  denyPermissions(session as unknown as Session)

  test.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fullscreen'])(
    '%s is denied, asked or checked',
    (permission) => {
      const answer = vi.fn<(isAllowed: boolean) => void>()
      set.request?.(null, permission, answer)
      expect(answer.mock.calls).toEqual([[false]])
      expect(set.check?.(null, permission)).toBe(false)
    },
  )

  test('devices and the screen are denied', () => {
    expect(set.device?.({ deviceType: 'usb' })).toBe(false)
    const answer = vi.fn<(streams: object | null) => void>()
    set.screen?.({}, answer)
    expect(answer.mock.calls).toEqual([[null]])
  })

  test.each([
    ['blob:app://zimmet/1b9c', false],
    ['https://evil.example/tool.exe', true],
    ['blob:https://evil.example/1b9c', true],
    ['data:application/zip,abc', true],
  ])('a download of %s is prevented: %s', (url, isPrevented) => {
    const preventDefault = vi.fn<() => void>()
    session.emit('will-download', { preventDefault }, { getURL: () => url })
    expect(preventDefault).toHaveBeenCalledTimes(isPrevented ? 1 : 0)
  })
})

describe('navigation', () => {
  const contents = new FakeContents()
  guardNavigation(contents as unknown as WebContents)
  const isPrevented = (event: string, url: string): boolean => {
    const preventDefault = vi.fn<() => void>()
    contents.emit(event, { url, preventDefault })
    return preventDefault.mock.calls.length > 0
  }

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s stays on our own page', (event) => {
    expect(isPrevented(event, `${windowAddress}#/inbox`)).toBe(false)
    for (const url of [
      'https://evil.example/',
      'app://evil/',
      'app://zimmet.evil/',
      'app://zimmet:1/',
      'app://zimmet@evil/',
      'app://evil@zimmet/',
      'app:zimmet/',
      'file:///etc/passwd',
      'javascript:alert(1)',
    ])
      expect([url, isPrevented(event, url)]).toEqual([url, true])
  })

  test('no second window and no embedded page', () => {
    expect(contents.openHandler({ url: windowAddress })).toEqual({ action: 'deny' })
    expect(isPrevented('will-attach-webview', windowAddress)).toBe(true)
  })
})

describe('the port', () => {
  const ours = new FakeContents()
  const frame = { detached: false, parent: null, url: `${windowAddress}#/inbox` }
  const event = (changes: object) => ({ sender: ours, senderFrame: frame, ...changes }) as unknown as IpcMainEvent
  const foreign: [string, object][] = [
    ['another window', { sender: new FakeContents() }],
    ['a frame inside our page', { senderFrame: { ...frame, parent: frame } }],
    ['a foreign page in our window', { senderFrame: { ...frame, url: 'https://evil.example/' } }],
    ['a page that only begins like ours', { senderFrame: { ...frame, url: 'app://zimmet.evil/' } }],
    ['a detached frame', { senderFrame: { ...frame, detached: true } }],
    ['a frame that is gone', { senderFrame: null }],
  ]

  test('the main frame of our window on our own page is trusted', () => {
    expect(isTrustedSender(event({}), ours as unknown as WebContents)).toBe(true)
  })

  test.each(foreign)('%s is not trusted', (_who, changes) => {
    expect(isTrustedSender(event(changes), ours as unknown as WebContents)).toBe(false)
  })

  describe('handed over', () => {
    const window = new BrowserWindow({})
    const answer = vi.fn<(port: object) => void>()
    const record = vi.fn<() => string>(() => '123456')
    const port = () => Object.assign(new EventEmitter(), { close: vi.fn<() => void>() })
    const hand = (ports: object[], changes: object = {}): boolean =>
      ipcMain.emit(portName, {
        sender: window.webContents,
        senderFrame: frame,
        ports,
        ...changes,
      })
    answerWindow(window as unknown as ElectronWindow, answer, { record })
    beforeEach(() => {
      answer.mockClear()
      record.mockClear()
    })

    test('by our window is answered; the next one replaces it; a dead page takes its own along', () => {
      const [first, second] = [port(), port()]
      hand([first])
      expect(answer.mock.calls).toEqual([[first]])
      const handleClosed = vi.fn<() => void>()
      first.on('close', handleClosed)
      hand([second])
      expect(first.close).toHaveBeenCalledOnce()
      expect(handleClosed).toHaveBeenCalledOnce()
      expect(second.close).not.toHaveBeenCalled()
      window.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
      expect(second.close).toHaveBeenCalledOnce()
      expect(record).not.toHaveBeenCalled()
    })

    test.each(foreign)('by %s is closed unanswered and logged', (_who, changes) => {
      const offered = port()
      hand([offered], changes)
      expect(answer).not.toHaveBeenCalled()
      expect(offered.close).toHaveBeenCalledOnce()
      expect(record).toHaveBeenCalledOnce()
    })

    test('two at once are closed unanswered', () => {
      const both = [port(), port()]
      hand(both)
      expect(answer).not.toHaveBeenCalled()
      for (const each of both) expect(each.close).toHaveBeenCalledOnce()
    })
  })
})

describe('app://', () => {
  const root = mkdtempSync(join(tmpdir(), 'zimmet-app-'))
  mkdirSync(join(root, 'renderer'))
  writeFileSync(join(root, 'renderer', 'index.html'), '<title>Zimmet</title>')
  writeFileSync(join(root, 'secret.json'), '"secret"')
  afterAll(() => rmSync(root, { recursive: true, force: true }))
  type Answer = (request: { url: string; method: string }) => Promise<Response>
  const schemes = new Map<string, Answer>()
  const handle = (scheme: string, answer: Answer) => schemes.set(scheme, answer)
  serveWindowFiles({ protocol: { handle } } as unknown as Session, join(root, 'renderer'))
  const ask = async (url: string, method = 'GET'): Promise<Response> => {
    const answer = schemes.get('app')
    if (answer === undefined) throw new Error('nobody answers app://')
    return await answer({ url, method })
  }

  test('is a secure scheme of its own', () => {
    registerAppScheme()
    const [registered] = protocol.registerSchemesAsPrivileged.mock.lastCall ?? []
    expect(registered).toMatchObject([{ scheme: 'app', privileges: { standard: true, secure: true } }])
    expect(registered?.[0]?.privileges).not.toHaveProperty('bypassCSP')
    expect([...schemes.keys()]).toEqual(['app'])
  })

  test('gives the window its page under its policy', async () => {
    const page = await ask(windowAddress)
    expect([page.status, await page.text()]).toEqual([200, '<title>Zimmet</title>'])
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test.each([
    'app://zimmet/../secret.json',
    'app://zimmet/%2e%2e/secret.json',
    'app://zimmet/..%2fsecret.json',
    'app://zimmet/..%5csecret.json',
    'app://zimmet//secret.json',
    'app://evil/index.html',
    'app://zimmet/nothing.js',
  ])('gives nothing for %s', async (url) => {
    const answer = await ask(url)
    expect([answer.status, await answer.text()]).toEqual([404, 'Not found.'])
  })

  test('is only read', async () => {
    expect((await ask(windowAddress, 'POST')).status).toBe(404)
  })
})
