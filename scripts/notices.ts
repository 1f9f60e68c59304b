// `npm run notices`: writes out/THIRD-PARTY-NOTICES.txt from what the build took.
import { atTheTerminal } from '#main/start/at-the-terminal.ts'
import { buildIfStale } from '#main/start/build.ts'
import { noticesFile, writeNotices } from './package/notices.ts'
import { project } from './package/project.ts'

await atTheTerminal(async () => {
  await buildIfStale(project, console.log)
  console.log(`${await writeNotices()} bileşen: ${noticesFile}`)
})
