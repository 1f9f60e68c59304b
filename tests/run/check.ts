// `npm run check`: types, lint, format, import law, dead code, styles. Each check says how much it looked at.
import { add, nothing, run, summaryLine, type Count, type Finished } from './part.ts'

interface Check {
  name: string
  command: readonly string[]
  /** What it looked at, from its output; null where it cannot have looked at anything. */
  sawEnough: (finished: Finished) => string | null
}

const environments = ['shared', 'preload', 'main', 'renderer', 'tests']
const fewestModules = 120

const checks: Check[] = [
  ...environments.map((name) => ({
    name: `types (${name})`,
    command: ['tsc', '-p', `tsconfig.${name}.json`, '--listFilesOnly', 'false', '--extendedDiagnostics'],
    sawEnough: ({ output }: Finished) => matched(output, /Files:\s+(\d+)/u, 'files', 1),
  })),
  {
    name: 'lint',
    command: ['oxlint', '--type-aware'],
    sawEnough: ({ output }) => matched(output, /on (\d+) files/u, 'files', 100),
  },
  {
    name: 'format',
    command: ['oxfmt', '--check', '.'],
    sawEnough: ({ output }) => matched(output, /on (\d+) files/u, 'files', 100),
  },
  {
    name: 'import law',
    command: [
      'depcruise',
      '--config',
      '.dependency-cruiser.mjs',
      'src-main',
      'src-shared',
      'src-renderer',
      'src-preload',
      'tests',
      'bench',
      'scripts',
    ],
    sawEnough: ({ output }) => matched(output, /(\d+) modules/u, 'modules', fewestModules),
  },
  { name: 'dead code', command: ['knip', '--no-progress'], sawEnough: () => 'all entries' },
  {
    name: 'styles',
    command: ['stylelint', '--formatter', 'json', 'src-renderer/**/*.css'],
    sawEnough: ({ output }) => matched(String(output.split('"source"').length - 1), /(\d+)/u, 'files', 5),
  },
]

function matched(output: string, pattern: RegExp, things: string, minGroupSize: number): string | null {
  const count = Number(pattern.exec(output)?.[1] ?? 0)
  return count >= minGroupSize ? `${count} ${things}` : null
}

/** Runs every check, two at a time, and says a line for each. */
export async function runChecks(): Promise<Count> {
  const waiting = [...checks]
  const counts: Count[] = []
  const worker = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) counts.push(await runCheck(check))
  }
  await Promise.all([worker(), worker()])
  return counts.reduce(add, nothing)
}

async function runCheck({ name, command: [program = '', ...args], sawEnough }: Check): Promise<Count> {
  const finished = await run(program, args, false)
  const seen = sawEnough(finished)
  if (finished.code === 0 && seen !== null) {
    console.log(`✓ ${name}: ${seen}`)
    return { ...nothing, passed: 1 }
  }
  console.log(
    `✗ ${name}${finished.code === 0 ? ': looked at too little to mean anything' : ''}\n${finished.output.trim()}`,
  )
  return { ...nothing, failed: 1, failures: [`check: ${name}`] }
}

if (process.argv[1] === import.meta.filename) {
  const count = await runChecks()
  console.log(summaryLine(count))
  process.exitCode = count.failed === 0 ? 0 : 1
}
