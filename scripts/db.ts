// `npm run db [-- --data FOLDER]`: brings the running sample to what migrations say: new steps, and the code where it differs.
import { parseArgs } from 'node:util'
import { migrate } from '#main/database/migrations.ts'
import { runningSample } from './running-sample.ts'

const { values } = parseArgs({ options: { data: { type: 'string' } } })
const began = performance.now()
try {
  const { owner } = await runningSample(values.data)
  const applied = await migrate(owner)
  console.log(`${applied.join(', ') || 'nothing to do'} (${(performance.now() - began).toFixed(0)} ms)`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
