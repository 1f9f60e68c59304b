// The desktop program itself. Its binary cannot be had everywhere: where it is missing, the browser host's specs have
// driven the same program, and this one says aloud that it did not run.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { electronProgram } from '#main/start/window.ts'
import { project } from '#tests/support/project.ts'
import { expect, test } from './support/desk.ts'
import { decodeHeicIn } from './support/heic-in-window.ts'
import { ownMunicipality } from './support/own-municipality.ts'

const program = electronProgram(project)
const reason =
  'Electron’s binary is not on this machine (node_modules/electron/dist): nothing of src-main/shell was run'

let folder: string
let desktop: ElectronApplication
let window: Page

if (program === null) console.warn(`SKIPPED tests/e2e/electron.spec.ts: ${reason}`)

test.describe('the desktop program', () => {
  test.skip(program === null, reason)

  test.beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zimmet-desktop-'))
    await writeFile(join(folder, 'sample.json'), JSON.stringify(ownMunicipality().sample))
    // Chromium refuses root in a sandbox.
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    desktop = await _electron.launch({
      executablePath: program ?? '',
      args: [...asRoot, project, '--data', folder],
    })
    window = await desktop.firstWindow()
  })
  test.afterEach(async () => {
    await desktop.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('opens on app:// and reaches the procedures over its port', async () => {
    await expect(window.getByRole('button', { name: 'Oturum aç' })).toBeVisible()
    expect(window.url()).toMatch(/^app:\/\/zimmet\//)
    // The sample's people came from the host.
    await expect(window.getByRole('button').nth(3)).toBeVisible()
  })

  test('leaves the page nothing of node or Electron', async () => {
    const found = await window.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in globalThis),
    )
    expect(found).toEqual([])
  })

  test('stays on its page, opens no other window and loads nothing from outside', async () => {
    await expect(window.getByRole('button', { name: 'Oturum aç' })).toBeVisible()
    const tried = await window.evaluate(async () => {
      const opened = globalThis.open('https://example.com/')
      const fetched = await fetch('https://example.com/').then(
        () => 'fetched',
        () => 'refused',
      )
      globalThis.location.assign('https://example.com/')
      return { opened: opened !== null, fetched }
    })
    expect(tried).toEqual({ opened: false, fetched: 'refused' })
    await expect(window.getByRole('button', { name: 'Oturum aç' })).toBeVisible()
    expect(window.url()).toMatch(/^app:\/\/zimmet\//)
    expect(desktop.windows()).toHaveLength(1)
  })

  test('decodes a photo of an iPhone on app://, under its policy', async () => {
    expect(await decodeHeicIn(window)).toEqual([320, 240, ...Array<unknown>(4).fill(expect.any(Number))])
  })

  test('denies permissions', async () => {
    const states = await window.evaluate(
      async () =>
        await Promise.all(
          (['geolocation', 'notifications', 'camera'] as PermissionName[]).map(async (name) => {
            const { state } = await navigator.permissions.query({ name })
            return state
          }),
        ),
    )
    expect(states).toEqual(['denied', 'denied', 'denied'])
  })

  test('has its Turkish menu', async () => {
    const words = await desktop.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))
    expect(words).toEqual(['&Dosya', 'Dü&zen', '&Görünüm', '&Yardım'])
  })
})
