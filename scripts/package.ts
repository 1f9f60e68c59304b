// `npm run package -- --target dir|nsis|msi|appimage|server`: builds the program, its notices and the package, and reads it back.
import { parseArgs } from 'node:util'
import { StartProblem } from '#main/embedded-postgres/start-problem.ts'
import { atTheTerminal } from '#main/start/at-the-terminal.ts'
import { buildIfStale } from '#main/start/build.ts'
import { desktopTargets, packageDesktop, type DesktopTarget, type System } from './package/desktop.ts'
import { project } from './package/project.ts'
import { packageServer } from './package/server.ts'
import { ReleaseProblem } from './release/problem.ts'

const usage = `Kullanım: npm run package -- --target dir|nsis|msi|appimage|server [--for windows|linux] [--output KLASÖR]
  [--electron KLASÖR|electron-*.zip] [--publisher "CN=… ya da sertifikadaki ad"] [--without-updates]
Windows için imza: WIN_CSC_LINK, WIN_CSC_KEY_PASSWORD. Kapalı ağda ve ayrıntısıyla: docs/it/packages.md`

const systems = ['windows', 'linux'] as const

function oneOf<T extends string>(words: readonly T[], told: string | undefined): T {
  const found = words.find((word) => word === told)
  if (found === undefined) throw new StartProblem(usage)
  return found
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      target: { type: 'string' },
      for: { type: 'string', default: process.platform === 'win32' ? 'windows' : 'linux' },
      output: { type: 'string', default: 'dist' },
      electron: { type: 'string' },
      publisher: { type: 'string', default: process.env['ZIMMET_PUBLISHER'] },
      'without-updates': { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
    },
  })
  const target = oneOf<DesktopTarget | 'server'>([...desktopTargets, 'server'], values.target)
  const system: System = oneOf(systems, values.for)
  const { output, electron, publisher } = values
  await buildIfStale(project, console.log)
  const made =
    target === 'server'
      ? await packageServer(output)
      : await packageDesktop({
          target,
          system,
          output,
          electron,
          publisher,
          isWithoutUpdates: values['without-updates'],
        })
  console.log(`Hazır:\n${made.map((file) => `  ${file}`).join('\n')}`)
}

await atTheTerminal(main, {
  usage,
  meaningOf: (error) => (error instanceof ReleaseProblem ? [error.message] : null),
})
// electron-builder's own way of tidying up would end a failed build with 0.
process.exit()
