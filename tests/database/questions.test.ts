// What a subject asks is answered when a request is registered, or nothing is; channels and streets that are retired take nothing new.
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { expectRefusal } from '#tests/support/refusals.ts'
import { call, register, type Values } from './acts.ts'
import { requestAtHand } from './request-at-hand.ts'

const hand = requestAtHand()

const keep = async (kind: string, entry: Values, id: number | null = null): Promise<number> =>
  (
    await call<{ entryId: number }>(await hand.database.as('administrator'), 'keep_entry', {
      ...{ command_id: randomUUID(), kind, entry_id: id, entry: JSON.stringify(entry) },
    })
  ).entryId

const registers = async (values: Values): Promise<number> =>
  (await register(await hand.database.as('agent'), hand.m, values)).requestId

const answersOf = async (requestId: number): Promise<unknown> =>
  (
    await (
      await hand.database.as('temizlikClerk')
    ).query<{ answers: string | null }>('select answers from zimmet.request where id = $1', [requestId])
  ).rows[0]?.answers

describe('a subject that asks', () => {
  const asking = async (questions: readonly Values[]): Promise<{ subjectId: number; ids: number[] }> => {
    const subjectId = await keep('subject', { name: randomUUID(), directorateId: hand.m.directorates.temizlik })
    const ids: number[] = []
    for (const question of questions) ids.push(await keep('question', { subjectId, ...question }))
    return { subjectId, ids }
  }

  it('takes no request without what it has to be told, and says which question', async () => {
    const { subjectId, ids } = await asking([
      { name: 'Aile birey sayısı', kind: 'number', isRequired: true },
      { name: 'Açıklama', kind: 'text' },
    ])
    for (const answers of [undefined, null, {}, { [String(ids[0])]: '  ' }, { [String(ids[1])]: 'x' }]) {
      const refusal = await expectRefusal(registers({ subject_id: subjectId, answers }), 'ZM112')
      expect(refusal.detail).toMatchObject({ field: 'answers', questionId: ids[0], question: 'Aile birey sayısı' })
    }
    const requestId = await registers({ subject_id: subjectId, answers: { [String(ids[0])]: ' 5 ' } })
    expect(await answersOf(requestId)).toBe('Aile birey sayısı: 5')
  })

  it.each<[string, Values, string[], string[]]>([
    ['number', {}, ['12', '-3', '3,5', '3.25'], ['on iki', '1e9', '3,', '99999999999999']],
    ['yes_no', {}, ['yes', 'no'], ['evet', 'true']],
    ['choice', { choices: ' Çam \r\n\nÇınar\nÇam' }, ['Çam', 'Çınar'], ['Meşe', 'Çam\nÇınar']],
    ['text', {}, ['ne yazılırsa'], ['x'.repeat(401)]],
  ])('for a %s takes one and nothing else', async (kind, more, good, bad) => {
    const { subjectId, ids } = await asking([{ name: 'Soru', kind, ...more }])
    const answering = async (answer: string): Promise<number> =>
      await registers({ subject_id: subjectId, answers: { [String(ids[0])]: answer } })
    for (const answer of good) expect(await answering(answer)).toBeGreaterThan(0)
    for (const answer of bad) await expectRefusal(answering(answer), 'ZM113')
    expect(await registers({ subject_id: subjectId })).toBeGreaterThan(0)
  })

  it('asks no more what is retired; what was answered stays, under the name the question has', async () => {
    const { subjectId, ids } = await asking([{ name: 'Kapı rengi', kind: 'text', isRequired: true }])
    const answers = { [String(ids[0])]: 'mavi' }
    const requestId = await registers({ subject_id: subjectId, answers })
    await keep('question', { isActive: false, name: 'Kapının rengi' }, ids[0])
    expect(await answersOf(await registers({ subject_id: subjectId, answers }))).toBeNull()
    expect(await answersOf(requestId)).toBe('Kapının rengi: mavi')
  })

  it('keeps what it is asked for and how it is answered', async () => {
    const { subjectId, ids } = await asking([{ name: 'Soru', kind: 'text' }])
    const refused = async (entry: Values, id: number | null, field: string): Promise<void> => {
      const code = field === 'subjectId' ? 'ZM023' : 'ZM025'
      expect((await expectRefusal(keep('question', entry, id), code)).detail).toMatchObject({ field })
    }
    await refused({ kind: 'number' }, ids[0] ?? 0, 'kind')
    await refused({ subjectId: hand.m.subjects.bin }, ids[0] ?? 0, 'subjectId')
    await refused({ subjectId, name: 'Yeni', kind: 'essay' }, null, 'kind')
    await refused({ subjectId, name: 'Yeni', kind: 'choice', choices: 'tek' }, null, 'choices')
    await refused({ name: 'Yeni', kind: 'text' }, null, 'subjectId')
  })

  it('covers the numbers of people in lists and papers', async () => {
    const { subjectId, ids } = await asking([{ name: 'Soru', kind: 'text' }])
    const requestId = await registers({ subject_id: subjectId, answers: { [String(ids[0])]: '0532 123 45 67' } })
    const { rows } = await (
      await hand.database.as('temizlikClerk')
    ).query<{ answers: string }>('select answers from zimmet.inbox where id = $1', [requestId])
    expect(rows[0]?.answers).toBe('Soru: **** *** ** 67')
  })
})

describe('what is retired', () => {
  it('is a channel by which nothing comes any more, until it is used again; one always stays', async () => {
    const { phone } = hand.m.channels
    const { rows } = await hand.owner.query<{ id: number }>('select id from zimmet_data.channel where id <> $1', [
      phone,
    ])
    await keep('channel', { isActive: false }, phone)
    expect((await expectRefusal(registers({}), 'ZM023')).detail).toMatchObject({ field: 'channelId' })
    for (const { id } of rows.slice(1)) await keep('channel', { isActive: false }, id)
    await expectRefusal(keep('channel', { isActive: false }, rows[0]?.id ?? 0), 'ZM025')
    await keep('channel', { isActive: true }, phone)
    expect(await registers({})).toBeGreaterThan(0)
  })

  it('is a street in which nothing is registered any more; what lies there is read as before', async () => {
    const { gul } = hand.m.streets
    const before = await registers({})
    await keep('street', { isActive: false }, gul)
    expect((await expectRefusal(registers({}), 'ZM023')).detail).toMatchObject({ field: 'streetId' })
    const agent = await hand.database.as('agent')
    expect((await agent.query('select street_id from zimmet.request where id = $1', [before])).rows).toEqual([
      { street_id: gul },
    ])
    await keep('street', { isActive: true }, gul)
    expect(await registers({})).toBeGreaterThan(0)
  })
})

describe('the goals of a directorate', () => {
  const sets = async (values: Values): Promise<unknown> =>
    await call(await hand.database.as('administrator'), 'set_goals', { command_id: randomUUID(), ...values })

  it('are set and taken away by an administrator, on record, and read by everybody', async () => {
    const { fen } = hand.m.directorates
    await sets({ directorate_id: fen, goal_on_time: 90, goal_hours: 24 })
    const clerk = await hand.database.as('temizlikClerk')
    const read = async (): Promise<unknown> =>
      (await clerk.query('select goal_on_time, goal_hours from zimmet.directorate where id = $1', [fen])).rows[0]
    expect(await read()).toEqual({ goal_on_time: 90, goal_hours: 24 })
    await sets({ directorate_id: fen, goal_on_time: null, goal_hours: 24 })
    expect(await read()).toEqual({ goal_on_time: null, goal_hours: 24 })
    const { rows } = await (
      await hand.database.as('overseer')
    ).query(`select details -> 'goalOnTime' as goal from zimmet.catalogue_change order by id desc limit 1`)
    expect(rows).toEqual([{ goal: { from: 90 } }])
  })

  it('are refused where they are none, and to whoever is no administrator', async () => {
    const { fen } = hand.m.directorates
    await expectRefusal(sets({ directorate_id: fen, goal_on_time: 101, goal_hours: null }), 'ZM025')
    await expectRefusal(sets({ directorate_id: fen, goal_on_time: null, goal_hours: 0 }), 'ZM025')
    await expectRefusal(sets({ directorate_id: 4711, goal_on_time: 90, goal_hours: 1 }), 'ZM023')
    const values = { command_id: randomUUID(), directorate_id: fen, goal_on_time: 1, goal_hours: 1 }
    await expectRefusal(call(await hand.database.as('overseer'), 'set_goals', values), '42501')
  })
})
