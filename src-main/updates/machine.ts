// Which PC this is: a number of our own. Windows' own is shared by PCs of one image, and the updater's is one a Windows user.
import { createHash, randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const isId = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(text)

/** Where all people of a PC share it. */
function machineFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (platform === 'win32') return join(env['ProgramData'] ?? 'C:\\ProgramData', 'Zimmet')
  return '/var/lib/zimmet'
}

/**
 * The id of this PC: of the folder that all its people share where it can be kept there, else of the data folder. It is a
 * name, no secret and no proof.
 */
export function machineId(dataFolder: string, shared = machineFolder(process.platform, process.env)): string {
  return keptIn(shared) ?? keptIn(dataFolder) ?? randomUUID()
}

/** The id of a program that is not installed, of its data folder alone. */
export const ownMachineId = (dataFolder: string): string => keptIn(dataFolder) ?? randomUUID()

function keptIn(folder: string): string | null {
  const file = join(folder, 'machine-id')
  const beside = `${file}.${randomUUID()}`
  try {
    mkdirSync(folder, { recursive: true })
    const known = read(file)
    if (known !== null) return known
    // Written whole, then linked: of two programs that begin at once, one decides.
    writeFileSync(beside, `${randomUUID()}\n`)
    try {
      linkSync(beside, file)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    return read(file)
  } catch {
    return null
  } finally {
    forget(beside)
  }
}

function forget(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // Where there is no such folder, there is no such file.
  }
}

function read(file: string): string | null {
  try {
    const text = readFileSync(file, 'utf8').trim()
    if (isId(text)) return text
    // Nonsense would keep the PC without a name for ever.
    rmSync(file)
    return null
  } catch {
    return null
  }
}

/** How long this PC waits within a window before it fetches a release: always the same for both, spread over all PCs. */
export function waitWithin(windowMs: number, machine: string, sequence: number): number {
  if (windowMs <= 0) return 0
  const hash = createHash('sha256').update(`${machine} ${sequence}`).digest()
  return hash.readUIntBE(0, 6) % windowMs
}
