// What 2,000 PCs that say every ten minutes who they are take of the server: one core is busy for so much of the time.
import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { password, type Municipality } from './large-municipality.ts'
import { quantile, timed, type Figure } from './measure.ts'
import { serverCpu } from './server-cpu.ts'

const pcs = 2_000
const everySeconds = 600
/** A person is seen on fifty PCs a day at most. */
const pcsOfAPerson = 50
const rounds = 3

interface Pc {
  client: Client
  machine: string
}

export async function heartbeats(municipality: Municipality): Promise<Figure[]> {
  const { requests, dataFolder } = municipality
  const owner = await municipality.owner()
  await owner.query('delete from zimmet_data.pc')
  const clients = await signedIn(municipality)
  const fleet = clients.flatMap((client) =>
    Array.from({ length: pcsOfAPerson }, (): Pc => ({ client, machine: randomUUID() })),
  )
  const cpu = serverCpu(dataFolder)
  const walAt = async () =>
    Number((await owner.query<{ lsn: string }>(`select pg_current_wal_lsn() - '0/0' as lsn`)).rows[0]?.lsn)
  try {
    await beat(fleet)
    // What was just written is not heard again within two seconds.
    await owner.query(`update zimmet_data.pc set said_at = said_at - interval '1 minute'`)
    const [before, wal] = [cpu(), await walAt()]
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one round after the other
      await owner.query(`update zimmet_data.pc_seen set seen_at = seen_at - interval '1 minute'`)
      // oxlint-disable-next-line no-await-in-loop -- as above
      times.push(...(await beat(fleet)))
    }
    const secondsEach = (cpu() - before) / times.length
    const walKb = ((await walAt()) - wal) / 1024 / rounds
    const share = (secondsEach * pcs) / everySeconds
    const note = `${times.length} heartbeats of ${fleet.length} PCs: ${(secondsEach * 1000).toFixed(2)} ms of a core each; 2,000 PCs every ten minutes: ${(share * 100).toFixed(2)} % of one core; ${walKb.toFixed(0)} KB of WAL a round`
    const figure = { name: 'heartbeats', requests, floor_ms: null, ratio: share, note }
    return [{ ...figure, median_ms: quantile(times, 0.5), p95_ms: quantile(times, 0.95) }]
  } finally {
    await Promise.all(clients.map(async (client) => await client.end()))
    await owner.query('delete from zimmet_data.pc')
    await owner.end()
  }
}

async function signedIn({ server, people }: Municipality): Promise<Client[]> {
  const persons = people.slice(0, pcs / pcsOfAPerson)
  return await Promise.all(
    persons.map(async ({ login }) => {
      const client = new Client({
        ...{ host: server.host, port: server.port, database: server.database, user: login, password },
        options: '-c zimmet.program=0.1.0',
      })
      await client.connect()
      return client
    }),
  )
}

/** Every PC once, one after the other; how long each took. The word of which PC it is comes with the session and is not timed. */
async function beat(fleet: readonly Pc[]): Promise<number[]> {
  const times: number[] = []
  for (const { client, machine } of fleet) {
    // oxlint-disable-next-line no-await-in-loop -- they come one a third of a second
    await client.query(`set zimmet.machine = '${machine}'`)
    // oxlint-disable-next-line no-await-in-loop -- as above
    times.push(await timed(async () => await client.query(say)))
  }
  return times
}

const say = `select zimmet.report_pc('PC-001', 'Windows 11 Pro (10.0.26100)', 3, 'nobody', 'self', null, 'current', null)`
