// Opens the program: the Electron window where its binary is, else the same program for a browser on this PC.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { StartProblem, type Say } from '#main/embedded-postgres/start-problem.ts'

export interface OpenWindow {
  /** Settles when the person closed it, with the exit code. */
  closed: Promise<number>
  close(): Promise<void>
}

/** Path of Electron's program; null where it was never downloaded. */
export function electronProgram(project: string): string | null {
  const electron = join(project, 'node_modules', 'electron')
  const named = join(electron, 'path.txt')
  if (!existsSync(named)) return null
  const program = join(electron, 'dist', readFileSync(named, 'utf8').trim())
  return existsSync(program) ? program : null
}

/** Opens the window on a data folder and says where it is to be found. */
export async function openWindow(project: string, folder: string, port: number, say: Say): Promise<OpenWindow> {
  const electron = electronProgram(project)
  if (electron !== null) {
    say('Pencere açılıyor.')
    return watch(spawn(electron, [project, '--data', folder], { stdio: 'inherit' }))
  }
  say('Electron programı bu bilgisayarda yok; aynı program tarayıcıda açılacak.')
  const host = spawn(
    process.execPath,
    [join(project, 'out', 'main', 'browser.js'), '--data', folder, '--port', String(port)],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
      // Ctrl-C is ours to pass on.
      detached: true,
    },
  )
  const address = await readAddress(host)
  showAddress(address, say)
  return watch(host)
}

async function readAddress(host: ChildProcess): Promise<string> {
  if (host.stdout === null) throw new StartProblem('Program başlatılamadı.')
  const lines = createInterface({ input: host.stdout })
  const first = await new Promise<string | null>((resolve) => {
    lines.once('line', resolve)
    host.once('exit', () => resolve(null))
  })
  if (first === null) throw new StartProblem('Program başlamadan kapandı; nedeni yukarıdaki satırlarda.')
  return (JSON.parse(first) as { address: string }).address
}

function showAddress(address: string, say: Say): void {
  const chromium = hasDisplay() ? findChromium() : null
  if (chromium === null) {
    say(`Hazır. Bu adresi bu bilgisayarın tarayıcısında bir kez açın: ${address}`)
    return
  }
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  spawn(chromium, [...root, '--disable-background-networking', '--lang=tr', `--app=${address}`], {
    stdio: 'ignore',
    detached: true,
  }).unref()
  say('Hazır. Pencere açıldı.')
}

function hasDisplay(): boolean {
  return (
    process.platform !== 'linux' || process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined
  )
}

function findChromium(): string | null {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge']
  const finder = process.platform === 'win32' ? 'where' : 'which'
  return names.find((name) => spawnSync(finder, [name]).status === 0) ?? null
}

function watch(child: ChildProcess): OpenWindow {
  const closed = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 0)))
  const close = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    const patience = setTimeout(() => child.kill('SIGKILL'), 5_000)
    await closed
    clearTimeout(patience)
  }
  return { closed, close }
}
