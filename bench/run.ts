// `npm run bench -- [--requests N] [--aged] [--only NAME] [--messages FILE] [--json]`: what the program takes, beside the least it could take.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { clockVsPeer } from './clock-vs-peer.ts'
import { connections } from './connections.ts'
import { excel } from './excel.ts'
import { act, badges, emptyCall, panel, register } from './desk-calls.ts'
import { deskTally } from './desk-tally.ts'
import { exactlyOnce } from './exactly-once.ts'
import { feedIdle, feedLoad } from './feed-load.ts'
import { feedLatency } from './feed.ts'
import { heartbeats } from './heartbeats.ts'
import { inboxAllOpen } from './inbox-all-open.ts'
import { inboxFirstPage } from './inbox-first-page.ts'
import { openMunicipality, type Municipality } from './large-municipality.ts'
import { table, type Figure } from './measure.ts'
import { messageOnScreen } from './message-on-screen.ts'
import { officeConnections } from './office-connections.ts'
import { outbox } from './outbox.ts'
import { othersP95 } from './others-p95.ts'
import { directorateByState, directorateOpen, drillThrough, overdue, overview } from './oversight.ts'
import { ownMessages, prefill } from './prefill.ts'
import { readLog } from './read-log.ts'
import { timers } from './timers.ts'
import { wordsCommon, wordsRare } from './words.ts'
import { webhookAccept } from './webhook-accept.ts'
import { webhookKills } from './webhook-kills.ts'
import { clockMillionDue, clockWorked, idariIzin } from './working-clock.ts'

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '100000' },
    aged: { type: 'boolean', default: false },
    only: { type: 'string' },
    messages: { type: 'string', default: ownMessages },
    json: { type: 'boolean', default: false },
  },
})
const benches: Record<string, (municipality: Municipality) => Promise<Figure[]>> = {
  'inbox-first-page': inboxFirstPage,
  'inbox-all-open': inboxAllOpen,
  'feed-latency': feedLatency,
  'feed-load': feedLoad,
  'feed-idle': feedIdle,
  connections,
  'office-connections': officeConnections,
  heartbeats,
  'read-log': readLog,
  'others-p95': othersP95,
  'exactly-once': exactlyOnce,
  'clock-worked': clockWorked,
  'clock-million-due': clockMillionDue,
  'idari-izin': idariIzin,
  'clock-vs-peer': clockVsPeer,
  timers,
  'directorate-open': directorateOpen,
  overdue,
  'directorate-by-state': directorateByState,
  overview,
  'drill-through': drillThrough,
  'words-rare': wordsRare,
  'words-common': wordsCommon,
  'empty-call': emptyCall,
  panel,
  badges,
  act,
  register,
  'desk-tally': deskTally,
  excel,
  prefill: async (municipality) => await prefill(municipality, values.messages),
  'webhook-accept': webhookAccept,
  'webhook-kills': webhookKills,
  'message-on-screen': messageOnScreen,
  outbox,
}

const requests = Number(values.requests)
if (!Number.isInteger(requests) || requests < 1000) throw new Error('--requests is a number from 1000 on')
if (values.only !== undefined && !(values.only in benches))
  throw new Error(`--only is one of ${Object.keys(benches).join(', ')}`)
if (!existsSync('out/main/browser.js')) throw new Error('build the program first: npm run build')

const municipality = await openMunicipality(requests, (sentence) => console.error(sentence), { isAged: values.aged })
const figures: Figure[] = []
try {
  for (const [name, bench] of Object.entries(benches)) {
    if (values.only !== undefined && values.only !== name) continue
    console.error(`measuring ${name}`)
    figures.push(...(await bench(municipality)).map((figure) => ({ ...figure, aged: values.aged })))
  }
} finally {
  await municipality.stop()
}
console.log(values.json ? figures.map((figure) => JSON.stringify(figure)).join('\n') : table(figures))
