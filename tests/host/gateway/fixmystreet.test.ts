// A day's exchange with a system that reports as FixMyStreet does: XML alone, a photo by its address and one as a file, a report sent
// again because the line broke, updates asked for two hours back, and citizens' comments sent on.
import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { XMLParser } from 'fast-xml-parser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openGateway, type Gateway } from '#main/gateway/run.ts'
import type { Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { act, command, photo, usualValues, type Target } from '#tests/database/acts.ts'
import { hasRead, settingsFor } from './gateway-at-hand.ts'

const key = 'a-key-of-fixmystreet'
let database: FreshDatabase
let gateway: Gateway
let pictures: Server
beforeAll(async () => {
  database = await freshDatabase()
  const owner = await database.owner()
  await owner.query(`insert into zimmet_data.channel (code, name) values ('web', 'Web') on conflict do nothing`)
  await owner.query(
    `insert into zimmet_data.question (subject_id, name, position, kind, choices, is_required, is_active)
     values ($1, 'Nerede?', 1, 'choice', E'Yol\nKaldırım', true, true)`,
    [database.municipality.subjects.pothole],
  )
  pictures = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'image/jpeg' }).end(photo()),
  )
  await new Promise<void>((resolve) => pictures.listen(0, '127.0.0.1', () => resolve()))
  gateway = await openGateway(
    {
      ...settingsFor(database, picture('')),
      channels: {
        open311: {
          ...{
            name: 'open311',
            title: 'Open311',
            path: '/open311/v2',
            publicAddress: 'https://mesaj.belediye.example',
          },
          ...{ contact: 'talep@belediye.example', changedAt: '2026-11-30T08:00:00Z', mostAMinute: 500 },
          clients: [{ name: 'fms', key }],
        },
      },
    },
    () => undefined,
  )
})
afterAll(async () => {
  await gateway.stop()
  pictures.closeAllConnections()
  await new Promise((resolve) => pictures.close(resolve))
  await database.drop()
})

const picture = (name: string): string => `http://127.0.0.1:${(pictures.address() as AddressInfo).port}/${name}`
const parser = new XMLParser({
  parseTagValue: false,
  isArray: (name) => ['service', 'attribute', 'request', 'request_update', 'error'].includes(name),
})
type Element = Record<string, string>

const address = (path: string): string => `http://127.0.0.1:${gateway.port}/open311/v2/${path}`

/** The members of a list that was answered, each with the fields that a strict client wants. */
async function listOf(answered: Response, list: string, member: string, wanted: readonly string[]): Promise<Element[]> {
  expect(answered.status).toBe(200)
  expect(answered.headers.get('content-type')).toBe('text/xml; charset=utf-8')
  const told = parser.parse(await answered.text()) as Record<string, Record<string, Element[]> | ''>
  const within = told[list]
  const rows = within === undefined || within === '' ? [] : (within[member] ?? [])
  for (const row of rows) {
    expect(Object.keys(row)).toEqual(expect.arrayContaining([...wanted]))
    for (const [name, value] of Object.entries(row))
      if (name.endsWith('_datetime') && value !== '')
        expect(value).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u)
  }
  return rows
}

/** Sends a report as the client does; gives the name it has from then on. */
async function report(fields: Record<string, string | string[]>, file?: Buffer<ArrayBuffer>): Promise<string> {
  const form = new FormData()
  const told = {
    api_key: key,
    service_code: String(database.municipality.subjects.pothole),
    lat: '40.75',
    long: '30.41',
    ...fields,
  }
  for (const [name, values] of Object.entries(told)) for (const value of [values].flat()) form.append(name, value)
  if (file !== undefined) form.append('photo1', new File([file], 'cukur.jpg', { type: 'image/jpeg' }))
  const answered = await fetch(address('requests.xml'), { method: 'POST', body: form })
  const [row] = await listOf(answered, 'service_requests', 'request', ['service_request_id'])
  return row?.['service_request_id'] ?? ''
}

/** What changed within the last two hours, known ones left out as the client does. */
const known = new Set<string>()
async function updates(): Promise<Element[]> {
  const [from, until] = [Date.now() - 7_200_000, Date.now() + 60_000].map((at) => new Date(at).toISOString())
  const answered = await fetch(address(`servicerequestupdates.xml?api_key=${key}&start_date=${from}&end_date=${until}`))
  const rows = await listOf(answered, 'service_request_updates', 'request_update', [
    'update_id',
    'service_request_id',
    'status',
    'updated_datetime',
    'description',
  ])
  const fresh = rows.filter((row) => !known.has(row['update_id'] ?? ''))
  for (const row of fresh) known.add(row['update_id'] ?? '')
  return fresh
}

const rowsOf = async <Row extends object>(sql: string, values: unknown[]): Promise<Row[]> =>
  (await (await database.owner()).query<Row>(sql, values)).rows

/** What stands in the house of what was sent under a name. */
async function messageOf(token: string): Promise<{ id: string; words: string; media: string[] }> {
  await hasRead(database)
  const [message] = await rowsOf<{ id: string; words: string; media: string[] }>(
    `select m.id::text, m.words, array(select d.state from zimmet_data.message_media d where d.message_id = m.id order by d.id) as media
     from zimmet_data.message m where m.external_id = $1`,
    [token],
  )
  if (message === undefined) throw new Error('nothing came in')
  return message
}

/** An agent makes a request of it. */
async function registered(token: string): Promise<Target> {
  const { subjects, neighbourhoods, channels } = database.municipality
  const { id } = await messageOf(token)
  return await command(await database.as('agent'), 'register_from_messages', {
    request: JSON.stringify({
      ...{ channelId: channels.phone, subjectId: subjects.pothole, neighbourhoodId: neighbourhoods.baglar },
      ...{ streetId: null, door: null, description: 'Derin çukur', priority: null },
      answers: Object.fromEntries(
        (await rowsOf<{ id: number }>('select id from zimmet_data.question', [])).map((row) => [row.id, 'Yol']),
      ),
    }),
    message_ids: [id],
  })
}

async function acts(role: Role, name: string, at: Target): Promise<Target> {
  return await act(await database.as(role), name, at, usualValues(database.municipality)[name] ?? {})
}

describe('a day with FixMyStreet', () => {
  const sent = {
    ...{ description: 'Yolda derin bir çukur var', address_string: 'Bağlar', first_name: 'Ayşe', last_name: 'Yılmaz' },
    ...{ email: 'ayse@example.org', phone: '0500 111 22 33', 'attribute[fixmystreet_id]': '7001' },
  }

  it('begins with what there is to report, and what is asked of it', async () => {
    const services = await listOf(await fetch(address('services.xml')), 'services', 'service', [
      'service_code',
      'service_name',
      'description',
      'metadata',
      'type',
      'keywords',
      'group',
    ])
    const code = String(database.municipality.subjects.pothole)
    expect(services.find((one) => one['service_code'] === code)).toMatchObject({ metadata: 'true', type: 'realtime' })
    const definition = parser.parse(await (await fetch(address(`services/${code}.xml`))).text()) as {
      service_definition: { service_code: string; attributes: { attribute: Element[] } }
    }
    expect(definition.service_definition.attributes.attribute).toMatchObject([
      { required: 'true', datatype: 'singlevaluelist' },
    ])
  })

  it('goes on with a report that is asked about, worked off, doubted and told, each step once', async () => {
    const asked = (await rowsOf<{ id: number }>('select id from zimmet_data.question', []))[0]?.id ?? 0
    const whole = { ...sent, [`attribute[q${asked}]`]: 'Yol', media_url: [picture('a.jpeg'), picture('b.jpeg')] }
    const file = photo()
    const id = await report(whole, file)
    // The answer was lost; it sends the same again.
    expect(await report(whole, file)).toBe(id)
    await expect.poll(async () => (await messageOf(id)).media).toEqual(['stored', 'stored', 'stored'])
    expect((await messageOf(id)).words).toBe('Yolda derin bir çukur var\nBağlar\nNerede?: Yol')
    expect(await updates()).toMatchObject([{ service_request_id: id, status: 'OPEN' }])

    let at = await registered(id)
    expect(await updates()).toMatchObject([{ service_request_id: id, status: 'IN_PROGRESS' }])
    at = await acts('fenClerk', 'take', at)
    at = await acts('fenClerk', 'resolve', at)
    // Solved, and nobody from outside has said so yet.
    expect(await updates()).toEqual([])
    at = await acts('agent', 'verify', at)
    expect(await updates()).toMatchObject([{ service_request_id: id, status: 'FIXED' }])

    const comment = { update_id: '9001', service_request_id: id, status: 'OPEN', description: 'Çukur duruyor' }
    const send = async (): Promise<Response> =>
      await fetch(address('servicerequestupdates.xml'), {
        method: 'POST',
        body: new URLSearchParams({ api_key: key, updated_datetime: new Date().toISOString(), ...sent, ...comment }),
      })
    for (const answered of [await send(), await send()])
      expect(await listOf(answered, 'service_request_updates', 'request_update', ['update_id'])).toEqual([
        { update_id: '9001' },
      ])
    await hasRead(database)
    const words = await rowsOf<{ words: string }>(
      `select words from zimmet_data.message where words like 'Çukur duruyor%'`,
      [],
    )
    expect(words).toHaveLength(1)
    // A comment reopens nothing: somebody of the house does.
    expect(await updates()).toEqual([])
    await acts('agent', 'reopen', at)
    expect(await updates()).toMatchObject([{ service_request_id: id, status: 'REOPEN' }])
  })

  it('ends with nothing of a citizen told to anybody, and no report lost that nobody has registered', async () => {
    const asked = (await rowsOf<{ id: number }>('select id from zimmet_data.question', []))[0]?.id ?? 0
    const waiting = await report({
      ...sent,
      description: `Başka çukur ${randomUUID()}`,
      [`attribute[q${asked}]`]: 'Yol',
    })
    await hasRead(database)
    const answered = await fetch(address('requests.xml'))
    const text = await answered.clone().text()
    for (const personal of ['Ayşe', 'Yılmaz', 'ayse@example.org', '111 22 33', 'çukur var'])
      expect(text).not.toContain(personal)
    const rows = await listOf(answered, 'service_requests', 'request', [
      'service_request_id',
      'status',
      'service_name',
      'service_code',
      'requested_datetime',
      'updated_datetime',
    ])
    expect(rows.find((row) => row['service_request_id'] === waiting)).toMatchObject({
      status: 'open',
      service_notice: '',
    })
    expect(rows).toHaveLength(2)
  })
})
