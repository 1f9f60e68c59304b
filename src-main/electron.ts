// The desktop program. No top-level await here: Electron becomes ready only after this module has run to its end.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { app, dialog, session, shell, type BrowserWindow } from 'electron'
import { createHostContext } from './areas/host-context.ts'
import { router } from './areas/router.ts'
import { readUpdateSettings } from './database/settings.ts'
import { programVersion } from './database/versions.ts'
import { readPolicies } from './policies/read.ts'
import { openFaultLog } from './ports/fault-log.ts'
import { answerPorts } from './ports/message-port.ts'
import { registerAppScheme, serveWindowFiles, windowAddress } from './shell/app-scheme.ts'
import { addressAsked, answerLinks } from './shell/links.ts'
import { createMainWindow } from './shell/main-window.ts'
import { setMenu } from './shell/menu.ts'
import { guardNavigation } from './shell/navigation.ts'
import { notify } from './shell/notifications.ts'
import { saveFile, savePdf } from './shell/papers.ts'
import type { UpdateKeeper } from './updates/keeper.ts'
import { denyPermissions } from './shell/permissions.ts'
import { limitReloads } from './shell/reloads.ts'
import { isOnlyInstance } from './shell/single-instance.ts'
import { refusedArguments } from './shell/start-arguments.ts'
import { prepareUpdates } from './shell/updates.ts'
import { answerWindow } from './shell/window-port.ts'
import { dataFolder as usualDataFolder } from './start/data-folder.ts'

// Chromium's own switches stand among ours.
const { values } = parseArgs({ options: { data: { type: 'string' } }, strict: false })
const refused = refusedArguments(process.argv, app.isPackaged)
/** Not the program, but the window in which IT sets a server up (decision 046). */
const isSetup = process.argv.includes('--setup')
const policies = readPolicies()
const dataFolder =
  typeof values.data === 'string' && !app.isPackaged ? values.data : (policies.values.DataFolder ?? usualDataFolder())
mkdirSync(dataFolder, { recursive: true })
// Also what the single-instance lock goes by: another data folder is another desk.
app.setPath('userData', join(dataFolder, isSetup ? 'setup-window' : 'window'))

const faults = openFaultLog(dataFolder)
process.on('unhandledRejection', (fault) => faults.record(fault, 'an unwatched promise'))
process.on('uncaughtException', (fault) => faults.record(fault, 'the host'))

let window: BrowserWindow | null = null
/** Where a link led that was clicked before there was a window. */
let requestedLink: string | null = null

// A waiting update goes first: afterwards somebody works.
async function start(): Promise<void> {
  for (const { setting, found, wanted } of policies.problems)
    faults.record(new Error(`${setting} is ${found}, not ${wanted.en}`), 'reading what IT has fixed')
  const plan = await readUpdateSettings(dataFolder, policies).catch((fault: unknown) => {
    faults.record(fault, 'reading how to update')
    return { address: null, mode: 'off' as const, ring: null }
  })
  const updates = await prepareUpdates({ dataFolder, version: programVersion, ...plan })
  if (await updates.installWaiting()) {
    void notify({ title: 'Zimmet güncelleniyor', body: 'Program birazdan kendiliğinden açılacak.' })
    return app.exit(0)
  }
  open(updates.keeper)
  updates.keepLooking()
}

function open(updates: UpdateKeeper): void {
  const saving = {
    saveFile: async (path: string, name: string) => await saveFile(window, path, name, faults),
    savePdf: async (name: string) => await savePdf(window, name, faults),
  }
  const context = createHostContext({ dataFolder, notify, saving, policies, updates })
  closeBeforeQuit(() => context.close())
  serveWindowFiles(session.defaultSession, join(import.meta.dirname, '../renderer'))
  denyPermissions(session.defaultSession)
  setMenu({ openLogFolder: () => void shell.openPath(join(dataFolder, 'log')) }, app.isPackaged)
  const opened = createMainWindow({ preload: join(import.meta.dirname, '../preload/preload.cjs'), dataFolder, faults })
  window = opened
  answerWindow(opened, answerPorts(router, context, faults), faults)
  const mayReload = limitReloads()
  opened.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    const number = faults.record(details, 'the window’s process')
    if (opened.isDestroyed()) return
    if (mayReload()) return opened.webContents.reload()
    dialog.showErrorBox(
      'Zimmet durdu',
      `Pencere art arda kapandı. Bilgi İşlem’e şu hata numarasını söyleyin: ${number}`,
    )
    app.quit()
  })
  opened.on('closed', () => {
    window = null
  })
  goTo(addressAsked(process.argv) ?? requestedLink ?? '')
  answerLinks()
}

// What it does stands in a part of its own, which the program does not load otherwise.
async function openSetup(): Promise<void> {
  const { SetupTalk, setupRouter } = await import('./setup/window.ts')
  serveWindowFiles(session.defaultSession, join(import.meta.dirname, '../renderer'))
  denyPermissions(session.defaultSession)
  setMenu({ openLogFolder: () => void shell.openPath(join(dataFolder, 'log')) }, app.isPackaged)
  const preload = join(import.meta.dirname, '../preload/preload.cjs')
  const opened = createMainWindow({ preload, dataFolder: app.getPath('userData'), faults })
  window = opened
  answerWindow(opened, answerPorts(setupRouter, { talk: new SetupTalk() }, faults), faults)
  opened.on('closed', () => {
    window = null
  })
  goTo('setup.html')
}

// The page stays, only its address changes: drafts and lists are as they were. While nobody is signed in it waits behind the door.
function goTo(address: string): void {
  if (window === null) requestedLink = address
  else window.loadURL(windowAddress + address).catch((fault: unknown) => faults.record(fault, 'loading the window'))
}

function giveUp(fault: unknown): void {
  const number = faults.record(fault, 'starting')
  dialog.showErrorBox('Zimmet açılamadı', `Bilgi İşlem’e şu hata numarasını söyleyin: ${number}`)
  app.exit(1)
}

function closeBeforeQuit(close: () => Promise<void>): void {
  let isClosing = false
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (isClosing) return
    isClosing = true
    close()
      .catch((fault: unknown) => faults.record(fault, 'closing'))
      .finally(() => app.exit())
  })
}

registerAppScheme()
// What the browser itself says (a file field, a hint at a field) is Turkish, whatever the language of Windows.
app.commandLine.appendSwitch('lang', 'tr')
app.enableSandbox()
app.on('web-contents-created', (_event, contents) => guardNavigation(contents))
app.on('window-all-closed', () => app.quit())

if (refused.length > 0) {
  faults.record(new Error(`the installed program does not start with ${refused.join(' ')}`), 'starting')
  app.exit(1)
} else if (isOnlyInstance(() => window, goTo)) {
  app
    .whenReady()
    .then(isSetup ? openSetup : start)
    .catch(giveUp)
} else {
  app.quit()
}
