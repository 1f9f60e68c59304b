// What a server is like before anything is done to it, and what of it would not do.
import { statfs } from 'node:fs/promises'
import type { Client } from 'pg'
import { mostOfPool } from '#main/database/connection.ts'
import { oldestServer } from '#main/database/migrations.ts'

export type ServerFacts = {
  number: number
  version: string
  isSuperuser: boolean
  isStandby: boolean
  settings: Record<string, string>
  /** What was written and holds from the server's next start. */
  written: Record<string, string>
  /** Whether auth_delay came with the server's packages. */
  hasAuthDelay: boolean
  /** Bytes where the server keeps its data; null where that is another machine. */
  freeBytes: number | null
}

/** `stop`: nothing is done on such a server. */
export type Finding = { weight: 'stop' | 'owed'; turkish: string; settings?: Record<string, string> }

const settingNames = [
  ...[
    'max_connections',
    'reserved_connections',
    'shared_preload_libraries',
    'auth_delay.milliseconds',
    'scram_iterations',
  ],
  ...['max_notify_queue_pages', 'tcp_keepalives_idle', 'ssl', 'data_directory'],
]

export const notSuperuser = 'Bu hesap sunucunun yöneticisi (superuser) değil. --superuser ile yöneticiyi verin.'

export async function factsOf(client: Client, isThisMachine: boolean): Promise<ServerFacts> {
  const { rows } = await client.query<Omit<ServerFacts, 'hasAuthDelay' | 'freeBytes'>>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
       (select r.rolsuper from pg_roles r where r.rolname = current_user) as "isSuperuser", pg_is_in_recovery() as "isStandby",
       (select jsonb_object_agg(s.name, coalesce(s.setting, '')) from pg_settings s where s.name = any ($1)) as settings,
       coalesce((select jsonb_object_agg(f.name, f.setting) from pg_file_settings f
         where f.name = any ($1) and f.sourcefile ~ 'postgresql.auto.conf$'), '{}') as written`,
    [settingNames],
  )
  const [row] = rows
  if (row === undefined) throw new Error('the server told nothing of itself')
  const hasAuthDelay = await client.query(`load 'auth_delay'`).then(
    () => true,
    () => false,
  )
  const folder = row.settings['data_directory'] ?? ''
  const space = isThisMachine && folder !== '' ? await statfs(folder).catch(() => null) : null
  return { ...row, hasAuthDelay, freeBytes: space === null ? null : space.bavail * space.bsize }
}

/** All that every PC can open at once, its line and its pool, so that none is ever turned away; and some for whoever looks after the server. */
export const connectionsFor = (pcs: number): number => (1 + mostOfPool) * pcs + 50

const leastBytes = 10 * 1024 ** 3
const number = (value: number): string => value.toLocaleString('tr')

export function findingsAbout(facts: ServerFacts, pcs: number): Finding[] {
  const stops = [
    [
      facts.number < oldestServer.number,
      `Sunucu PostgreSQL ${facts.version}; en az ${oldestServer.name} gerekir. Yükseltip yeniden çalıştırın.`,
    ],
    [!facts.isSuperuser, notSuperuser],
    [facts.isStandby, 'Bu bir yedek (standby) sunucu; yazılamıyor. Asıl sunucunun adresini verin.'],
  ] as const
  const stop = stops.find(([isSo]) => isSo)
  return stop === undefined ? owedOf(facts, pcs) : [{ weight: 'stop', turkish: stop[1] }]
}

function owedOf({ settings, hasAuthDelay, freeBytes }: ServerFacts, pcs: number): Finding[] {
  const numeric = (name: string): number => Number(settings[name] ?? '0')
  const needed = connectionsFor(pcs)
  const found: Finding[] = []
  const owe = (isOwed: boolean, turkish: string, wanted?: Record<string, string>): void => {
    if (isOwed) found.push({ weight: 'owed', turkish, ...(wanted === undefined ? {} : { settings: wanted }) })
  }
  owe(
    numeric('max_connections') < needed,
    `Bağlantı az: ${number(pcs)} bilgisayar için max_connections = ${needed} olmalı (şimdi ${settings['max_connections'] ?? '?'}).`,
    { max_connections: String(needed) },
  )
  owe(numeric('reserved_connections') < 5, 'Yöneticilere bağlantı ayrılmamış: reserved_connections = 5.', {
    reserved_connections: '5',
  })
  const libraries = settings['shared_preload_libraries'] ?? ''
  const isSlowed = libraries.includes('auth_delay') && numeric('auth_delay.milliseconds') >= 500
  owe(
    !isSlowed,
    hasAuthDelay
      ? 'Parola denemeleri yavaşlatılmıyor: auth_delay.'
      : 'Parola denemeleri yavaşlatılmıyor ve auth_delay bu sunucuda yok; postgresql-contrib paketini kurun.',
    hasAuthDelay
      ? {
          shared_preload_libraries: [...new Set([...libraries.split(/,\s*/u), 'auth_delay'])].filter(Boolean).join(','),
          'auth_delay.milliseconds': '1000',
        }
      : undefined,
  )
  owe(numeric('scram_iterations') < 20_000, 'Parola özetleri kısa: scram_iterations = 20000.', {
    scram_iterations: '20000',
  })
  owe(
    numeric('max_notify_queue_pages') > 131_072,
    'Bildirim kuyruğu diskte 8 GB olabilir: max_notify_queue_pages = 131072 (1 GB).',
    { max_notify_queue_pages: '131072' },
  )
  owe(numeric('tcp_keepalives_idle') > 60, 'Kopan bilgisayarlar geç anlaşılır: tcp_keepalives_idle = 60.', {
    tcp_keepalives_idle: '60',
  })
  owe(
    settings['ssl'] !== 'on',
    'Sunucuda TLS kapalı; bilgisayarlar şifresiz bağlanmaz. Sertifikayı koyup ssl = on yapın.',
  )
  owe(
    freeBytes !== null && freeBytes < leastBytes,
    `Diskte ${number(Math.floor((freeBytes ?? 0) / 1024 ** 3))} GB boş; yıllarca dosya eklenecek, en az 10 GB ayırın.`,
  )
  return found
}

/** Writes settings where the server keeps its own; they hold from its next start. */
export async function writeSettings(client: Client, settings: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(settings)) {
    const values = value.split(',').map((part) => client.escapeLiteral(part))
    // oxlint-disable-next-line no-await-in-loop -- a statement of its own each
    await client.query(`alter system set ${name} = ${values.join(', ')}`)
  }
}
