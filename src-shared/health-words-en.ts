import { gigabytes, type HealthWords } from './health-facts.ts'

const setting = (name: string, act: string): HealthWords => ({ name, fact: () => '', act })

/** It closes to staff what is open, as often as one likes. */
const setUpAgain = 'Run setup again (npm run setup -- --server …); nothing else changes.'

export const healthWordsEn: Readonly<Record<string, HealthWords>> = {
  version: {
    name: 'PostgreSQL version',
    fact: (facts) => `${facts.text('version')}, up for ${facts.number('daysUp')} days`,
    act: 'Install the newest minor release of PostgreSQL 18 and restart the server after hours.',
  },
  disk: {
    name: 'Size of the database',
    fact: (facts) =>
      `${gigabytes(facts.count('bytes'), '.')} GB; the database cannot tell free room, look with df on the server`,
    act: '',
  },
  replication: {
    name: 'Standbys',
    fact: (facts) =>
      facts.text('isStandby') === 'true'
        ? 'This server is a standby, read only'
        : facts.count('standbys') === 0
          ? `No standby is connected; idle slots: ${facts.number('idleSlots')}`
          : `${facts.number('standbys')} connected, ${facts.number('lagSeconds')} s behind; idle slots: ${facts.number('idleSlots')}`,
    act: 'Check the standby’s network and disk; drop a slot that nobody uses with pg_drop_replication_slot, or the disk fills.',
  },
  connections: {
    name: 'Connections',
    fact: (facts) => `${facts.number('used')} of ${facts.number('most')}`,
    act: 'Raise max_connections for the number of PCs and restart the server (docs/it/server.md).',
  },
  plain_sessions: {
    name: 'Connections without TLS',
    fact: (facts) => `${facts.number('plain')} without encryption`,
    act: 'Leave only hostssl lines for other machines in pg_hba.conf and reload.',
  },
  oldest_transaction: {
    name: 'Oldest transaction',
    fact: (facts) => `open for ${facts.number('seconds')} s; frozen age ${facts.number('frozenAge')}`,
    act: 'Find the session in pg_stat_activity and end it; where the frozen age is high, run vacuum freeze.',
  },
  refused_sessions: {
    name: 'Sessions that were cut',
    fact: (facts) => {
      const since = facts.moment('since')
      return `${facts.number('lost')} lost, ${facts.number('ended')} ended${since === null ? '' : ` (since ${since})`}`
    },
    act: 'Look for “zimmet: ended” and “FATAL” in the log of PostgreSQL, then at the network.',
  },
  held_logins: {
    name: 'Logins that kept many sessions busy',
    fact: (facts) =>
      facts.count('lately') === 0
        ? 'none in seven days'
        : `${facts.number('lately')} in seven days, the last ${facts.moment('at') ?? ''}; held at present: ${facts.number('held')}`,
    act: 'See on the screen Limits who it was and ask him; if it was not he, reset his password.',
  },
  ledgers: {
    name: 'Proof of ledgers and history',
    fact: (facts) =>
      facts.has('at')
        ? `${facts.moment('at')}: ${facts.number('faults')} faults, against ${facts.number('anchors')} files of seals`
        : 'Never proved',
    act: 'Run “npm run verify -- --anchors FOLDER”; where it finds faults, touch nothing and compare with a backup.',
  },
  anchors: {
    name: 'Seals',
    fact: (facts) => (facts.has('day') ? `Last seal ${facts.text('day')}` : 'Never sealed'),
    act: 'Give a PC a folder for seals, or run “npm run anchor” (docs/it/seals.md).',
  },
  backup: {
    name: 'Proof of the backup',
    fact: (facts) =>
      facts.has('at')
        ? `${facts.moment('at')}: ${facts.number('faults')} faults; newest act ${facts.moment('reachesTo') ?? 'none'}`
        : 'Never proved',
    act: 'Restore the last backup and prove it with “npm run prove-backup … --report-to” (docs/it/backup.md).',
  },
  schema: {
    name: 'Code of the database',
    fact: (facts) =>
      `Schema ${facts.text('schema')}, ${facts.number('steps')} steps; by version ${facts.text('program')} ${facts.moment('at') ?? ''}; oldest program ${facts.text('oldestProgram')}`,
    act: '',
  },
  channels: {
    name: 'Channels',
    fact: (facts) => `${facts.number('open')} channels`,
    act: 'Add a channel under Management; without one no request can be registered.',
  },
  deliveries: {
    name: 'Messages that could not be taken in',
    fact: (facts) =>
      facts.count('deliveries') === 0
        ? 'All that came was taken in'
        : `${facts.number('deliveries')} deliveries could not be taken in, since ${facts.moment('since')}; none was thrown away`,
    act: 'See the reasons below. They are read again by themselves when the gateway is updated; after mending the cause, “Read once more”.',
  },
  pcs: {
    name: 'PCs',
    fact: (facts) =>
      `${facts.number('known')} PCs: ${facts.number('behind')} behind, ${facts.number('failing')} cannot update, ${facts.number('unseen')} not seen for 30 days`,
    act: 'Look at those behind on the screen PCs; ask for the update with “Look now”.',
  },
  watchman: setting('Sessions in the way are ended', setUpAgain),
  locks_closed: setting('Functions of locks closed to staff', setUpAgain),
  presence_closed: setting('Who is connected closed to staff', setUpAgain),
  counts_closed: setting('Sizes of tables closed to staff', setUpAgain),
  other_databases_closed: setting('Other databases closed to staff', setUpAgain),
  sorting_limited: setting('Temporary files are limited', setUpAgain),
  sessions_limited: setting(
    'Sessions of a person are limited',
    'Limit logins that the program did not make: alter role LOGIN connection limit 16.',
  ),
  connections_enough: setting(
    'Setting of connections',
    'Set max_connections and reserved_connections as in docs/it/server.md and restart the server.',
  ),
  guessing_slowed: setting(
    'Guessing passwords is slowed',
    'Add auth_delay to shared_preload_libraries, set auth_delay.milliseconds = 500, restart the server.',
  ),
  transport_encrypted: setting('TLS is on', 'Give the server a certificate and set ssl = on (docs/it/server.md).'),
}
