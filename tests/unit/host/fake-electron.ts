// What the shell uses of Electron, remembered instead of done: `vi.mock('electron', () => import('./fake-electron.ts'))`.
import { EventEmitter } from 'node:events'
import type { CustomScheme, Rectangle, MenuItemConstructorOptions } from 'electron'
import { vi } from 'vitest'

export const protocol = { registerSchemesAsPrivileged: vi.fn<(schemes: CustomScheme[]) => void>() }
export const ipcMain = new EventEmitter()

export class FakeApp extends EventEmitter {
  isPackaged = false
  setPath = vi.fn<(name: string, path: string) => void>()
  enableSandbox = vi.fn<() => void>()
  commandLine = { appendSwitch: vi.fn<(name: string, value: string) => void>() }
  quit = vi.fn<() => void>()
  exit = vi.fn<(code?: number) => void>()
  ready = Promise.withResolvers<undefined>()
  whenReady = () => this.ready.promise
  requestSingleInstanceLock = vi.fn<() => boolean>(() => true)
  isDefaultProtocolClient = vi.fn<(scheme: string) => boolean>(() => false)
  setAsDefaultProtocolClient = vi.fn<(scheme: string) => boolean>(() => true)
}
export const app = new FakeApp()

export const screen = {
  getPrimaryDisplay: () => ({ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }),
  getAllDisplays: () => [{ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
}

export class FakeContents extends EventEmitter {
  reload = vi.fn<() => void>()
  openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' })
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly opened: BrowserWindow[] = []
  webContents = new FakeContents()
  loadURL = vi.fn<(address: string) => Promise<void>>(() => Promise.resolve())
  isDestroyed = () => false
  show = vi.fn<() => void>()
  maximize = vi.fn<() => void>()
  focus = vi.fn<() => void>()
  restore = vi.fn<() => void>()
  isMinimized = vi.fn<() => boolean>(() => false)
  isMaximized = vi.fn<() => boolean>(() => true)
  getNormalBounds = vi.fn<() => Rectangle>(() => ({ x: 10, y: 20, width: 1400, height: 900 }))
  readonly options: Record<string, unknown>
  constructor(options: Record<string, unknown>) {
    super()
    this.options = options
    BrowserWindow.opened.push(this)
  }
}

export const Menu = {
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
  setApplicationMenu: vi.fn<(template: MenuItemConstructorOptions[]) => void>(),
}

export class Notification extends EventEmitter {
  static readonly shown: Notification[] = []
  static isSupported = vi.fn<() => boolean>(() => true)
  readonly options: unknown
  constructor(options: unknown) {
    super()
    this.options = options
  }
  show(): void {
    Notification.shown.push(this)
  }
}

class FakeSession extends EventEmitter {
  protocol = { handle: vi.fn<(scheme: string, answer: unknown) => void>() }
  setPermissionRequestHandler = vi.fn<(handler: unknown) => void>()
  setPermissionCheckHandler = vi.fn<(handler: unknown) => void>()
  setDevicePermissionHandler = vi.fn<(handler: unknown) => void>()
  setDisplayMediaRequestHandler = vi.fn<(handler: unknown) => void>()
}
export const session = { defaultSession: new FakeSession() }
export const shell = { openPath: vi.fn<(path: string) => Promise<string>>() }
export const dialog = { showErrorBox: vi.fn<(title: string, content: string) => void>() }
