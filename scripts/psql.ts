// `npm run psql [-- LOGIN] [--data FOLDER]`: psql at the running sample, as one of its people or, without a login, as the owner.
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { runningSample } from './running-sample.ts'

const {
  values,
  positionals: [login],
} = parseArgs({ options: { data: { type: 'string' } }, allowPositionals: true })
try {
  const { owner, sample } = await runningSample(values.data)
  const who = login === undefined ? owner : { ...owner, user: login, password: sample.password }
  const env = {
    ...process.env,
    PGHOST: who.host,
    PGPORT: String(who.port),
    PGDATABASE: who.database,
    PGUSER: who.user,
    PGPASSWORD: who.password,
  }
  const { error, status } = spawnSync('psql', [], { stdio: 'inherit', env })
  if (error !== undefined) throw new Error('psql is missing (apt-get install postgresql-client)', { cause: error })
  process.exitCode = status ?? 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
