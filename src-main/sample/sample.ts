// The sample municipality: an empty, migrated database filled set by set, in one transaction. docs/sample.md says what is real.
import { Client } from 'pg'
import type { SamplePerson } from '#shared/contract/session.ts'
import { putConstraintsBack, takeOffConstraints } from './constraints.ts'
import { fillCatalogue, fillStaff, fillWorkbench } from './fill-catalogue.ts'
import { makeLogins } from './logins.ts'
import { loginOf, people } from './people.ts'
import { fillPictures } from './pictures.ts'
import { StartProblem } from '#main/embedded-postgres/start-problem.ts'
import * as history from './stage-history.ts'
import { joinDoubles, tellStories } from './stage-join.ts'
import { makeLives } from './stage-lives.ts'
import { makeArrivals, makeAsked, type Flow } from './stage-plan.ts'
import { makeCitizens, makeSlots, makeWorkbench } from './stage-setup.ts'
import { chooseWords, nameActors, planNotesAndFiles, writeFiles, writeLedgers } from './stage-words.ts'

export interface SampleOptions {
  ownerUrl: string
  /** Of all sample people. */
  password: string
  /** How many requests; without it the small municipality with its 1,336 of the last five weeks. */
  requests?: number
  /** The sample ends here. */
  now?: Date
  onProgress: (sentence: string) => void
}

const usualFlow: Flow = {
  requests: 4836,
  recent: 1336,
  citizens: 3100,
  doubles: 0.3,
  stretch: { temizlik: 1.8, others: 1.5 },
}

/** Of a large sample about 6 % are open, a tenth of these in Temizlik İşleri. */
function largeFlow(requests: number): Flow {
  const recent = Math.round(requests * 0.06)
  return {
    requests,
    recent,
    citizens: Math.ceil(requests * 0.4),
    doubles: 0.03,
    stretch: { temizlik: 7.5, others: 15.3 },
  }
}

/**
 * Fills an empty, migrated database with the sample municipality, as its owner; the same `now` makes the same rows.
 * Also makes the people's logins on the server. Throws StartProblem where the database is not empty.
 */
export async function fillSample(options: SampleOptions): Promise<{ people: SamplePerson[] }> {
  const { ownerUrl, password, requests, onProgress } = options
  const now = options.now ?? new Date()
  const flow = requests === undefined ? usualFlow : largeFlow(requests)
  const owner = new Client({ connectionString: ownerUrl })
  owner.on('error', () => undefined)
  await owner.connect()
  try {
    await refuseFilled(owner)
    await makeLogins(owner, password)
    await owner.query('begin')
    await fillAll(owner, flow, `timestamptz '${now.toISOString()}'`, onProgress)
    await owner.query('commit')
    // Keys put back in the transaction that wrote the rows serve no look-up in it.
    await owner.query('select zimmet_private.learn_newest()')
    onProgress('Veritabanı istatistikleri toplanıyor.')
    await owner.query('vacuum (analyze)')
  } finally {
    await owner.end()
  }
  return { people: samplePeople() }
}

/** Everybody who can sign in to a sample, in the order of the list. */
export function samplePeople(): SamplePerson[] {
  return people.map(({ fullName, post, directorates, office }) => ({
    login: loginOf(fullName),
    fullName,
    post,
    directorates: [...directorates],
    office,
  }))
}

async function refuseFilled(owner: Client): Promise<void> {
  const { rowCount } = await owner.query('select from zimmet_data.directorate limit 1')
  if (rowCount !== 0) throw new StartProblem('Veritabanı boş değil; örnek yalnız boş bir veritabanına doldurulur.')
}

async function fillAll(owner: Client, flow: Flow, now: string, say: (sentence: string) => void): Promise<void> {
  await owner.query(`set local timezone to 'Europe/Istanbul'; set local work_mem to '256MB';
    set local maintenance_work_mem to '512MB'; set local jit to off; set local synchronous_commit to off`)
  const taken = await takeOffConstraints(owner)
  say('Müdürlükler, konular, sokaklar ve personel yazılıyor.')
  await fillCatalogue(owner)
  await fillStaff(owner, `${now} - interval '3 years'`)
  await owner.query(makeWorkbench)
  await fillWorkbench(owner, flow.stretch)
  await owner.query(makeSlots)
  say(`${flow.citizens.toLocaleString('tr')} vatandaş uyduruluyor.`)
  await owner.query(makeCitizens(flow.citizens))
  await planLives(owner, flow, now, say)
  say('Zimmet defterleri, çözümler ve teyitler yazılıyor.')
  for (const step of [chooseWords, nameActors, planNotesAndFiles]) await owner.query(step)
  say('Fotoğraflar çiziliyor.')
  await fillPictures(owner)
  for (const step of [writeFiles, writeLedgers]) await owner.query(step)
  await writeHistory(owner, say)
  say('Dizinler ve denetimler yerine konuluyor.')
  say('Terminler hesaplanıyor.')
  await owner.query(`update zimmet_data.directorate set calendar_id = (select id from zimmet_data.work_calendar where name = 'Saha ekipleri')
    where name in ('Temizlik İşleri', 'Park ve Bahçeler', 'Zabıta')`)
  // Without statistics the planner would take a million rows for a handful.
  await owner.query('analyze zimmet_data.request, zimmet_data.custody, zimmet_data.hold_period')
  // Its key is taken off, and each deadline asks for its holds.
  await owner.query('create index hold_period_for_filling on zimmet_data.hold_period (request_id)')
  await owner.query('select zimmet_private.set_first_deadlines()')
  await owner.query('drop index zimmet_data.hold_period_for_filling')
  say('Süreler hesaplanıyor.')
  await owner.query('select zimmet_private.set_first_figures()')
  await owner.query('select zimmet_private.set_first_tally()')
  await owner.query(history.setSequences)
  await putConstraintsBack(owner, taken)
}

async function planLives(owner: Client, flow: Flow, now: string, say: (sentence: string) => void): Promise<void> {
  say(`${flow.requests.toLocaleString('tr')} talebin ömrü planlanıyor.`)
  await owner.query(makeArrivals(flow, now))
  await owner.query(makeAsked(flow))
  await owner.query(makeLives(now))
  await owner.query(joinDoubles(flow, now))
  await owner.query(tellStories)
}

async function writeHistory(owner: Client, say: (sentence: string) => void): Promise<void> {
  say('Geçmiş kayıtları yazılıyor.')
  await owner.query(history.writeEvents)
  await owner.query(history.numberEvents)
  const { rows } = await owner.query<{ last: number }>('select max(entry) as last from zimmet_sample.step')
  const last = rows[0]?.last ?? 0
  for (let entry = 1; entry <= last; entry += 1) {
    if (entry === 1 || entry % 5 === 0) say(`Geçmiş zinciri kuruluyor: ${entry}/${last}.`)
    await owner.query(history.chainRound(entry))
  }
  say('Talepler yazılıyor.')
  await owner.query(history.numberRequests)
  await owner.query(history.writeRequests)
  await owner.query(history.writeSearch)
}
