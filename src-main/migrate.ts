// `npm run migrate -- --server HOST[:PORT]/DATABASE [--ca FILE]`: what IT runs, with the owner's login, before a new version.
import { parseArgs } from 'node:util'
import { migrate } from './database/migrations.ts'
import { ownerRole } from './database/prepare-server.ts'
import { StartProblem } from './embedded-postgres/start-problem.ts'
import { askPassword } from './start/ask-password.ts'
import { atTheTerminal } from './start/at-the-terminal.ts'
import { meaningOfMigration } from './start/migration-sentences.ts'
import { tlsFor, toldServer } from './start/told-server.ts'

const usage =
  'Kullanım: npm run migrate -- --server SUNUCU[:KAPI]/VERİTABANI [--ca DOSYA] [--no-tls]\n' +
  `Parola (${ownerRole}) ZIMMET_OWNER_PASSWORD ortam değişkeninden okunur, yoksa sorulur. Hatanın ayrıntısı: --verbose`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      server: { type: 'string' },
      ca: { type: 'string' },
      'no-tls': { type: 'boolean' },
      verbose: { type: 'boolean' },
    },
  })
  const address = toldServer(values.server ?? '')
  if (address?.database === undefined) throw new StartProblem(usage)
  const applied = await migrate(
    {
      ...{ host: address.host, port: address.port, database: address.database },
      user: ownerRole,
      password: process.env['ZIMMET_OWNER_PASSWORD'] ?? (await askPassword(ownerRole)),
      ssl: await tlsFor(address.host, values),
    },
    (name) => console.log(`  ${name}`),
  )
  console.log(applied.length === 0 ? 'Veritabanı güncel; yapılacak adım yok.' : `${applied.length} adım uygulandı.`)
}

await atTheTerminal(main, { usage, meaningOf: meaningOfMigration })
