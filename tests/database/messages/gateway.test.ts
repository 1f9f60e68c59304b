// The gateway keeps first and reads later: nothing twice, nothing lost, in whatever order channels tell it.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { messagesAt, type MessagesAtHand } from './messages-at-hand.ts'

let database: FreshDatabase
let messages: MessagesAtHand

beforeAll(async () => {
  database = await freshDatabase()
  messages = await messagesAt(database)
})
afterAll(async () => await database.drop())

describe('a delivery', () => {
  it('is kept once, however often the same bytes come', async () => {
    expect(await messages.deposit('{"a":1}')).not.toBeNull()
    expect(await messages.deposit('{"a":1}')).toBeNull()
  })

  it('is leased to one gateway at a time', async () => {
    await messages.deposit('{"leased":1}')
    const first = await messages.deliveries()
    expect(first.length).toBeGreaterThan(0)
    expect(await messages.deliveries()).toEqual([])
  })

  it('that is large comes with few others at once, so that a gateway can hold them', async () => {
    const mail = async (): Promise<unknown> => {
      const { rows } = await (
        await database.as('gateway')
      ).query<{ id: string }>('select zimmet.gateway_deposit($1, $2, $3) as id', [
        ...['email:a@b.tr', 'message/rfc822', Buffer.concat([Buffer.from(randomUUID()), Buffer.alloc(20_000_000)])],
      ])
      return rows[0]?.id
    }
    await messages.deliveries()
    const mails = [await mail(), await mail(), await mail()]
    const given = (deliveries: Record<string, unknown>[]) =>
      deliveries.map(({ id }) => String(id)).toSorted((one, other) => Number(one) - Number(other))
    expect(given(await messages.deliveries())).toEqual(mails.slice(0, 2))
    expect(given(await messages.deliveries())).toEqual(mails.slice(2))
  })

  it('that cannot be read stays visible with its reason, to who keeps the house and to nobody below', async () => {
    await messages.deposit('not json')
    const unread = await messages.unreadWith('not json')
    await messages.read([{ deliveryId: unread, fault: 'no JSON' }])
    const administrator = await database.as('administrator')
    const { rows } = await administrator.query<{ id: string; fault: string }>(
      'select id, fault from zimmet.unreadable_deliveries()',
    )
    expect(rows).toContainEqual({ id: unread, fault: 'no JSON' })
    const clerk = await database.as('temizlikClerk')
    expect(await refusalOf(clerk.query('select * from zimmet.unreadable_deliveries()'))).toMatchObject({
      code: 'ZM003',
    })
  })

  it('of an account that is not served is unreadable, and holds up none beside it', async () => {
    const told = messages.text({ words: 'beside a stranger' })
    const [strange, good] = [await messages.depositFor('strange'), await messages.depositFor('good')]
    await messages.read([
      { deliveryId: strange, accounts: [{ kind: 'whatsapp', externalId: 'nobody', events: [told] }] },
      { deliveryId: good, accounts: [{ kind: 'whatsapp', externalId: messages.account, events: [told] }] },
    ])
    expect(await messages.wordsOf(told.from.key)).toEqual(['beside a stranger'])
  })
})

describe('a file that comes with its message', () => {
  it('and is too large, or empty, is told as such beside words that are read', async () => {
    const [large, empty] = [Buffer.alloc(26_214_401).toString('base64'), '']
    const told = messages.text({
      words: 'videosu ekte',
      media: [large, empty].map((content) => ({ id: randomUUID(), content })),
    })
    await messages.tell(told)
    expect(await messages.wordsOf(told.from.key)).toEqual(['videosu ekte'])
    const { rows } = await (
      await database.owner()
    ).query(
      `select f.state, f.fault from zimmet_data.message_media f join zimmet_data.message m on m.id = f.message_id
       where m.external_id = $1 order by f.id`,
      [told.id],
    )
    expect(rows).toEqual([
      { state: 'too_large', fault: '26214401 bytes' },
      { state: 'gone', fault: '0 bytes' },
    ])
  })

  it('is kept with it, and nobody has to fetch it', async () => {
    const content = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('a picture')])
    const told = messages.text({
      words: 'ekte',
      media: [{ id: 'part:1', name: 'çukur.jpg', content: content.toString('base64') }],
    })
    await messages.tell(told)
    const { rows } = await (
      await database.owner()
    ).query(
      `select f.state, f.name, f.media_type, f.bytes, k.content from zimmet_data.message_media f
       join zimmet_data.message m on m.id = f.message_id join zimmet_data.file_content k on k.hash = f.hash where m.external_id = $1`,
      [told.id],
    )
    expect(rows).toEqual([
      { state: 'stored', name: 'çukur.jpg', media_type: 'image/jpeg', bytes: content.length, content },
    ])
    expect((await messages.media()).map(({ external_id }) => external_id)).not.toContain('part:1')
  })
})

describe('a message', () => {
  it('comes in once, in several deliveries at once too, and makes one conversation', async () => {
    const told = messages.text({ words: 'bir kez' })
    await Promise.all([messages.tell(told), messages.tell(told), messages.tell(told)])
    expect(await messages.wordsOf(told.from.key)).toEqual(['bir kez'])
  })

  it('makes its conversation ours, unread, with a window of a day', async () => {
    const at = Date.now() - 60_000
    const told = messages.text({ words: 'Yol çukur 0532 123 45 67', at })
    await messages.tell(told)
    expect(await messages.conversation(told.from.key)).toMatchObject({
      state: 'ours',
      unread: 1,
      last_words: expect.not.stringContaining('123 45'),
      window_until: new Date(at + 24 * 3600_000),
      masked_phone: '0532 *** ** 67',
    })
  })

  it('is changed by what comes before it: edited, taken back, an emoji', async () => {
    const told = messages.text({ words: 'ilk', at: Date.now() - 1000 })
    await messages.tell({ type: 'edited', id: told.id, at: Date.now(), words: 'sonra' })
    await messages.tell({ type: 'reaction', id: told.id, at: Date.now(), emoji: '👍' })
    await messages.tell({ type: 'withdrawn', id: told.id, at: Date.now() })
    await messages.tell(told)
    const [message] = await messages.messagesOf(told.from.key)
    expect(message).toMatchObject({ words: 'sonra', reaction: '👍', details: { before: ['ilk'] } })
    expect(message?.withdrawn_at).not.toBeNull()
  })

  it('goes on in the same conversation when the citizen has another number', async () => {
    const told = messages.text({ words: 'eski numara' })
    await messages.tell(told)
    await messages.tell({ type: 'moved', key: told.from.key, toKey: `${told.from.key}-new`, phone: '+905301112233' })
    const next = messages.text({ words: 'yeni numara' })
    await messages.tell({ ...next, from: { ...next.from, key: `${told.from.key}-new` } })
    expect(await messages.wordsOf(`${told.from.key}-new`)).toEqual(['eski numara', 'yeni numara'])
  })
})

describe('a file of a message', () => {
  it('is fetched apart from it and after it, tried again, and kept once', async () => {
    const told = messages.text({ words: 'foto', media: [{ id: 'media-1', type: 'image/jpeg' }] })
    await messages.tell(told)
    const [wanted] = await messages.media()
    expect(wanted).toMatchObject({ external_id: 'media-1', kind: 'whatsapp' })
    expect(await messages.media()).toEqual([])
    await messages.call('gateway_media_fault($1, $2)', [wanted?.id, 'timeout'])
    expect(await messages.stateOfMedia(wanted?.id)).toMatchObject({ state: 'waiting', fault: 'timeout' })
    await messages.call('gateway_keep_media($1, $2, $3)', [wanted?.id, Buffer.from('abc'), 'audio/ogg'])
    expect(await messages.stateOfMedia(wanted?.id)).toMatchObject({
      state: 'stored',
      media_type: 'audio/ogg',
      bytes: 3,
    })
  })
})

it('tells no desk anything where there is nothing to do', async () => {
  const owner = await database.owner()
  const revisions = async (): Promise<unknown> =>
    (await owner.query('select xid from zimmet_data.revision order by xid desc limit 1')).rows[0]
  const gateway = await database.as('gateway')
  await messages.media()
  await gateway.query(`select from zimmet.gateway_outgoing(100, '1 minute', '1 minute')`)
  const before = await revisions()
  await messages.media()
  await messages.deliveries()
  await gateway.query(`select from zimmet.gateway_outgoing(100, '1 minute', '1 minute')`)
  expect(await revisions()).toEqual(before)
})

it('counts whom the door of a channel did not let in, of the gateway alone', async () => {
  const gateway = await database.as('gateway')
  const refuse = `select zimmet.gateway_refused('whatsapp', $1, $2)`
  await gateway.query(refuse, [messages.account, 3])
  await gateway.query(refuse, [messages.account, 2])
  const administrator = await database.as('administrator')
  const { rows } = await administrator.query(
    `select h.refused_count::int as refused, h.is_well, h.last_refused_at is not null as known from zimmet.channel_health h
     where h.account_id = $1 and h.part = 'inbound'`,
    [messages.accountId],
  )
  expect(rows).toEqual([{ refused: 5, is_well: true, known: true }])
  expect(await refusalOf(gateway.query(refuse, [messages.account, 0]))).toMatchObject({ code: 'ZM025' })
  expect(await refusalOf(gateway.query(refuse, ['nobody', 1]))).toMatchObject({ code: 'ZM025' })
  expect(await refusalOf(administrator.query(refuse, [messages.account, 1]))).toMatchObject({ code: '42501' })
})

it('opens no conversation to who does not speak with citizens', async () => {
  const told = messages.text({ words: 'gizli' })
  await messages.tell(told)
  for (const role of ['temizlikClerk', 'temizlikDirector', 'administrator'] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other says which one
    const desk = await database.as(role)
    // oxlint-disable-next-line no-await-in-loop
    for (const view of ['conversation', 'message', 'outgoing', 'message_media', 'message_request'])
      // oxlint-disable-next-line no-await-in-loop
      expect((await desk.query(`select from zimmet.${view}`)).rowCount, `${role} ${view}`).toBe(0)
  }
  for (const role of ['agent', 'overseer'] as const) {
    // oxlint-disable-next-line no-await-in-loop
    const { rowCount } = await (await database.as(role)).query('select from zimmet.message where words = $1', ['gizli'])
    expect(rowCount).toBe(1)
  }
})

it('lets nobody else do what the gateway does, and the gateway nothing else', async () => {
  const agent = await database.as('agent')
  expect(await refusalOf(agent.query(`select zimmet.gateway_deposit('whatsapp', null, 'x')`))).toMatchObject({
    code: '42501',
  })
  const gateway = await database.as('gateway')
  const { rows } = await (
    await database.owner()
  ).query<{ what: string }>(`
    select format('select * from %s limit 1', c.oid::regclass) as what
    from pg_class c where c.relnamespace in ('zimmet'::regnamespace, 'zimmet_data'::regnamespace) and c.relkind in ('r', 'v')`)
  expect(rows.length).toBeGreaterThan(100)
  // oxlint-disable-next-line no-await-in-loop -- one connection
  for (const { what } of rows) expect(await refusalOf(gateway.query(what)), what).toMatchObject({ code: '42501' })
  const { rows: own } = await gateway.query<{ name: string }>(`
    select p.proname as name from pg_proc p
    where p.pronamespace in ('zimmet'::regnamespace, 'zimmet_private'::regnamespace) and has_function_privilege(p.oid, 'execute')
      and has_schema_privilege(p.pronamespace, 'usage')`)
  expect(own.map(({ name }) => name).filter((name) => !name.startsWith('gateway_'))).toEqual([])
})

it('lets the gateway write no table, make nothing, and be nobody else', async () => {
  const gateway = await database.as('gateway')
  const owner = await database.owner()
  const { rows } = await owner.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c where c.relnamespace = 'zimmet_data'::regnamespace and c.relkind = 'r'`,
  )
  expect(rows.length).toBeGreaterThan(50)
  for (const { name } of rows)
    for (const attempt of [`insert into ${name} default values`, `delete from ${name}`, `truncate ${name}`])
      // oxlint-disable-next-line no-await-in-loop -- one connection
      expect(await refusalOf(gateway.query(attempt)), attempt).toMatchObject({ code: '42501' })
  for (const attempt of [
    ...['set role zimmet_owner', 'set role zimmet_staff', 'create table zimmet.mine ()', 'create schema mine'],
    ...[
      `select zimmet_private.take_reading('[]', '{}', now())`,
      `copy (select 1) to program 'true'`,
      'select zimmet.history_faults()',
    ],
  ])
    // oxlint-disable-next-line no-await-in-loop
    expect(await refusalOf(gateway.query(attempt)), attempt).toMatchObject({ code: '42501' })
})

it('reads of a delivery what can be read, beside the reason why the rest could not', async () => {
  const told = messages.text({ words: 'okunan kısım' })
  const id = await messages.depositFor('partly')
  const accounts = [{ kind: 'whatsapp', externalId: messages.account, events: [told] }]
  await messages.read([{ deliveryId: id, accounts, fault: 'one message has no id' }])
  expect(await messages.wordsOf(told.from.key)).toEqual(['okunan kısım'])
  const { rows } = await (
    await database.as('administrator')
  ).query<{ id: string; fault: string }>('select id, fault from zimmet.unreadable_deliveries()')
  expect(rows).toContainEqual({ id, fault: 'one message has no id' })
})
