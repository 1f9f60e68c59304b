// Builds the program where its sources are newer than what was built.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StartProblem, type Say } from '#main/embedded-postgres/start-problem.ts'

const sources = ['src-main', 'src-preload', 'src-renderer', 'src-shared']
const single = ['package.json', 'package-lock.json', 'electron.vite.config.ts', 'scripts/package/parts.ts']

/** Builds `out/` unless it was built from exactly these sources. Throws StartProblem where the build fails. */
export async function buildIfStale(project: string, say: Say): Promise<void> {
  const stampFile = join(project, 'out', 'built-from.txt')
  const stamp = await stampOfSources(project)
  const built = await readFile(stampFile, 'utf8').catch(() => '')
  if (built === stamp) return
  say('Program derleniyor (kaynaklar değişmiş).')
  await build(project)
  await writeFile(stampFile, stamp)
}

async function stampOfSources(project: string): Promise<string> {
  const hash = createHash('sha256')
  const files = await Promise.all(sources.map(async (folder) => await filesBelow(join(project, folder))))
  const all = [...single.map((name) => join(project, name)), ...files.flat()].toSorted()
  const lines = await Promise.all(
    all.map(async (file) => {
      const { size, mtimeMs } = await stat(file)
      return `${file}\t${size}\t${mtimeMs}\n`
    }),
  )
  return hash.update(lines.join('')).digest('hex')
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

async function build(project: string): Promise<void> {
  const builder = join(project, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const child = spawn(process.execPath, [builder, 'build', '--logLevel', 'warn'], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (part: Buffer) => (output += part.toString()))
  child.stderr.on('data', (part: Buffer) => (output += part.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new StartProblem(`Program derlenemedi:\n${output.trim().split('\n').slice(-20).join('\n')}`)
}
