// From a superuser's address to a municipality that works, in one run that may be broken off anywhere and run again.
import type { Client } from 'pg'
import { healthSentence } from '#shared/health-sentences.ts'
import { isLoopback } from '#shared/loopback.ts'
import { oneTimePassword } from '#shared/one-time-password.ts'
import { asSuperuser } from '#main/database/prepare-server.ts'
import { StartProblem, type Say } from '#main/embedded-postgres/start-problem.ts'
import type { ToldStreet } from '#shared/contract/staff.ts'
import { tlsFor, toldServer } from '#main/start/told-server.ts'
import { act } from './act.ts'
import { bringStreets, streetsTold } from './bring-streets.ts'
import type { Conversation } from './conversation.ts'
import * as house from './house.ts'
import { asOwner, beAlone, bringDatabase, bringOwner, refuseForeign, type Superuser } from './prepare.ts'
import { connectionsFor, factsOf, findingsAbout, writeSettings, type Finding } from './server-facts.ts'
import { bringStartSet } from './start-set.ts'
import { directoratesTold, faults, refuseWrong } from './questions.ts'
import { usage, type Told } from './told.ts'

type Run = { options: Told; talk: Conversation; say: Say; superuser: Superuser; streets: ToldStreet[] | null }

export async function setUp(options: Told, talk: Conversation, say: Say): Promise<void> {
  const address = toldServer(options.server ?? '')
  if (address === null) throw new StartProblem(usage)
  refuseWrong(options)
  const ssl = await tlsFor(address.host, options)
  const streets = await streetsTold(options, say)
  // On a socket the server knows who we are.
  const isSocket = address.host.startsWith('/')
  const variable = 'ZIMMET_SUPERUSER_PASSWORD'
  const password = isSocket ? (process.env[variable] ?? '') : await talk.password(options.superuser, variable)
  if (password === null)
    throw new StartProblem(`Sunucu yöneticisinin parolası yok; ${variable} ortam değişkenini verin.`)
  const superuser = {
    ...{ host: address.host, port: address.port, user: options.superuser, password, ssl },
    database: 'postgres',
  }
  const run = { options, talk, say, superuser, streets }
  await asSuperuser(superuser, async (client) => {
    await beAlone(client)
    const owed = await lookAtServer(client, run, isSocket || isLoopback(address.host))
    await refuseForeign(client, superuser, options.database)
    const isOwnerNew = await bringOwner(client, talk, say)
    const steps = await bringDatabase(
      client,
      superuser,
      options.database,
      options.verbose ? (step) => say(`  ${step}`) : () => undefined,
    )
    if (steps > 0) say(`Veritabanı "${options.database}" hazır (${steps} adım).`)
    const isHouseNew = await bringHouse(run)
    if (!isOwnerNew && steps === 0 && !isHouseNew) say('Her şey yerinde; hiçbir şey değiştirilmedi.')
    await sayRest(run, owed)
  })
}

async function lookAtServer(client: Client, { options, talk, say }: Run, isThisMachine: boolean): Promise<Finding[]> {
  const facts = await factsOf(client, isThisMachine)
  const stop = findingsAbout(facts, 1).find(({ weight }) => weight === 'stop')
  if (stop !== undefined) throw new StartProblem(`${stop.turkish} Hiçbir şey değiştirilmedi.`)
  const pcs = Number(
    await talk.ask({
      words: 'Kaç bilgisayar bağlanacak?',
      flag: 'pcs',
      given: options.pcs,
      preset: '500',
      fault: faults.pcs,
    }),
  )
  const waiting = findingsAbout({ ...facts, settings: { ...facts.settings, ...facts.written } }, pcs)
  const isWaiting = waiting.length < findingsAbout(facts, pcs).length
  const owed: Finding[] = isWaiting ? [...waiting, restart] : waiting
  const { ssl, max_connections } = facts.settings
  say(
    `Sunucu: PostgreSQL ${facts.version}, TLS ${ssl === 'on' ? 'açık' : 'kapalı'}, en çok ${max_connections} bağlantı (${pcs} bilgisayara ${connectionsFor(pcs)} gerekir).`,
  )
  const settings = Object.assign({}, ...owed.map(({ settings: wanted }) => wanted)) as Record<string, string>
  if (Object.keys(settings).length === 0) return owed
  const yes = options['write-settings'] ? 'e' : options.yes ? 'h' : undefined
  if (yes === undefined) for (const { turkish } of owed) say(`  ${turkish}`)
  const answer = await talk.ask({
    ...{
      words: 'Bu ayarları sunucuya yazayım mı? Sunucu yeniden başlatılınca geçerli olur (e/h)',
      flag: 'write-settings',
    },
    ...{ given: yes, preset: 'e', fault: (typed) => (/^[eh]$/iu.test(typed) ? null : 'e ya da h yazın.') },
  })
  if (answer.toLowerCase() !== 'e') return owed
  await writeSettings(client, settings)
  say('Ayarlar yazıldı (postgresql.auto.conf).')
  return [...owed.filter((finding) => finding.settings === undefined && finding !== restart), restart]
}

const restart: Finding = {
  weight: 'owed',
  turkish: 'Yazılan ayarlar için PostgreSQL sunucusunu yeniden başlatın.',
}

/** Whether anything of the house was made or changed. */
async function bringHouse(run: Run): Promise<boolean> {
  const { superuser, options } = run
  return await asSuperuser(asOwner({ ...superuser, database: options.database }), async (owner) => {
    const known = await house.readHouse(owner)
    if (known.kind === 'empty') await found(owner, run)
    const now = known.kind === 'empty' ? await house.readHouse(owner) : known
    if (now.kind !== 'founded' || now.founding.hasTakenOver) {
      const isMore = options.directorates !== undefined || run.streets !== null || options['new-password']
      if (!isMore) return false
      throw new StartProblem(
        'Belediye kurulmuş ve yöneticisi girmiş; gerisi onun adıyla yapılır: aynı komuta --superuser yerine --login KULLANICI yazın.',
      )
    }
    const { founding } = now
    if (founding.isHandedOver) {
      if (!(await isMoreWanted(owner, run, founding))) return false
      await house.takeBack(owner)
    }
    await furnish(owner, run, founding)
    return true
  })
}

async function found(owner: Client, { options, talk }: Run): Promise<void> {
  const login = await talk.ask({
    ...{
      words: 'İlk yöneticinin kullanıcı adı',
      flag: 'administrator',
      given: options.administrator,
      preset: 'bilgi.islem',
    },
    fault: faults.administrator,
  })
  if (await house.isLoginTaken(owner, login))
    throw new StartProblem(
      `Sunucuda "${login}" adlı bir kullanıcı zaten var; ona dokunulmadı. --administrator ile başka bir ad verin.`,
      {
        english: `The server has a login "${login}" already; it was left alone. Name another with --administrator.`,
      },
    )
  const whole = {
    flag: 'administrator-name',
    given: options['administrator-name'],
    fault: faults['administrator-name'],
  }
  const fullName = await talk.ask({ words: 'Adı soyadı', ...whole })
  await house.foundHouse(owner, login, fullName)
}

async function isMoreWanted(
  owner: Client,
  { options, talk, streets }: Run,
  { directorates }: house.Founding,
): Promise<boolean> {
  if (options['new-password']) return true
  if (streets !== null && (await house.countMissing(owner, streets)) > 0) return true
  if (options.directorates === undefined) return false
  return (await directoratesTold(options, talk)).some((name) => directorates?.includes(name) !== true)
}

/** In the name of the first administrator, who has no password yet; then he is given one. */
async function furnish(owner: Client, run: Run, { login, directorates }: house.Founding): Promise<void> {
  const { options, talk, say, superuser, streets } = run
  await asSuperuser({ ...superuser, database: options.database }, async (founder) => {
    await founder.query(`set session authorization ${founder.escapeIdentifier(login)}`)
    if ((await house.municipalityName(founder)) === null) {
      const question = { flag: 'municipality', given: options.municipality, fault: faults.municipality }
      const name = await talk.ask({ words: 'Belediyenin adı (kâğıtların başında durur)', ...question })
      await act(founder, 'name_municipality', { name })
    }
    const isAsked = directorates === null || options.directorates !== undefined
    const chosen = [...new Set([...(directorates ?? []), ...(isAsked ? await directoratesTold(options, talk) : [])])]
    await house.chooseStartSet(owner, chosen)
    const added: string[] = []
    await bringStartSet(founder, chosen, ({ what, count }) => {
      added.push(`${count} ${what}`)
      if (options.verbose) say(`  ${count} ${what} eklendi.`)
    })
    if (added.length > 0) say(`Başlangıç kümesi: ${added.join(', ')}.`)
    if (streets !== null) await bringStreets(founder, streets, say)
  })
  const password = oneTimePassword()
  // Shown before it holds: a setup that is killed in between gives another.
  say(`Yönetici: ${login}   tek kullanımlık parola: ${password}  (bir daha gösterilmez; ilk girişte değiştirilir)`)
  talk.secret(`${login} tek kullanımlık parolası (ilk girişte değiştirilir)`, password)
  await house.handOver(owner, password)
}

/** Of what is not in place nothing is counted. */
const plain = { number: String, dateTime: String }

async function sayRest({ options, talk, say, superuser }: Run, owed: readonly Finding[]): Promise<void> {
  const missing = await asSuperuser(asOwner({ ...superuser, database: options.database }), house.notInPlace)
  for (const code of missing) {
    const { name } = healthSentence('tr', { code, part: 'settings', state: 'act', facts: {} }, plain)
    say(`  Yerinde değil: ${name} (docs/it/server.md).`)
  }
  if (owed.length > 0) say('Kalan işler:')
  for (const { turkish } of owed) say(`  ${turkish}`)
  const { host, port } = superuser
  const server = host.startsWith('/') ? 'bu sunucunun ağdaki adı' : `${host}:${port}`
  say(
    `Kurulum tamam${talk.typed() === 0 ? '' : ` (${talk.typed()} yanıt)`}. Bilgisayarlardaki giriş ekranında sunucu: ${server}, veritabanı: ${options.database}.`,
  )
}
