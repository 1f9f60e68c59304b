// `npm run check-package -- FOLDER|EXE|MSI|APPIMAGE`: reads a built or installed program back, an installer without running it. Exit code 2: it is not as it should be.
import { parseArgs } from 'node:util'
import { StartProblem } from '#main/embedded-postgres/start-problem.ts'
import { atTheTerminal } from '#main/start/at-the-terminal.ts'
import { checkBuilt } from './package/check.ts'

const usage =
  'Kullanım: npm run check-package -- KLASÖR | Zimmet.exe | Zimmet-Setup-*.exe | Zimmet-*.msi | Zimmet-*.AppImage'

await atTheTerminal(
  async () => {
    const { positionals } = parseArgs({ allowPositionals: true })
    const [path, ...more] = positionals
    if (path === undefined || more.length > 0) throw new StartProblem(usage)
    const problems = await checkBuilt(path)
    for (const problem of problems) console.log(`  ${problem}`)
    console.log(
      problems.length === 0
        ? 'Paket olması gerektiği gibi: sigortalar, asar özeti, içindekiler.'
        : `Pakette ${problems.length} sorun var; dağıtmayın.`,
    )
    return problems.length === 0 ? 0 : 2
  },
  { usage },
)
