// Administrators keep what has a name: each field with its bounds, nobody else, and every change on record.
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Role } from '#tests/support/cast-roles.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { call, type Values } from './acts.ts'
import { requestAtHand } from './request-at-hand.ts'

const hand = requestAtHand()

const keepAs = async (role: Role, kind: string, entry: Values, id: number | null = null): Promise<number> => {
  const { entryId } = await call<{ entryId: number }>(await hand.database.as(role), 'keep_entry', {
    ...{ command_id: randomUUID(), kind, entry_id: id, entry: JSON.stringify(entry) },
  })
  return entryId
}
const keep = async (kind: string, entry: Values, id: number | null = null): Promise<number> =>
  await keepAs('administrator', kind, entry, id)
const refused = async (kind: string, entry: Values, id: number | null, code: string, field?: string): Promise<void> => {
  const refusal = await expectRefusal(keep(kind, entry, id), code)
  if (field !== undefined) expect(refusal.detail).toMatchObject({ field })
}
const rowOf = async (view: string, id: number): Promise<Values | undefined> =>
  (await hand.owner.query<Values>(`select * from zimmet_data.${view} where id = $1`, [id])).rows[0]
const lastChange = async (): Promise<Values | undefined> =>
  (
    await (
      await hand.database.as('overseer')
    ).query<Values>('select kind, entry_id, act, details from zimmet.catalogue_change order by id desc limit 1')
  ).rows[0]

describe('an entry of the catalogue', () => {
  it.each<[string, () => Values, () => Values]>([
    [
      'subject',
      () => ({ name: 'Kar küreme', directorateId: hand.m.directorates.fen, priority: 'high', keywords: 'buz tuz' }),
      () => ({ name: 'Kar ve buz', priority: 'urgent' }),
    ],
    ['reason', () => ({ name: 'Sınır dışı', kind: 'return' }), () => ({ needsWords: true })],
    [
      'hold_reason',
      () => ({ name: 'Vinç bekleniyor', pausesClock: true, longestDays: 9 }),
      () => ({ longestDays: 12 }),
    ],
    ['institution', () => ({ name: 'Karayolları' }), () => ({ isActive: false })],
    ['neighbourhood', () => ({ name: 'Yeni Mahalle' }), () => ({ name: 'Yenimahalle' })],
    [
      'street',
      () => ({ name: 'Çınar', kind: 'sokak', neighbourhoodId: hand.m.neighbourhoods.baglar }),
      () => ({ kind: 'cadde' }),
    ],
    [
      'quick_text',
      () => ({ name: 'Budama yanıtı', kind: 'solved', words: 'Ağaçlar budandı.' }),
      () => ({ words: 'Ağaçlar budandı, dallar kaldırıldı.' }),
    ],
    [
      'message_text',
      () => ({ name: 'Kayıt, SMS', about: 'registered', accountKind: 'sms', words: '{numara} kaydedildi.' }),
      () => ({ words: '{numara} numarayla kaydedildi.' }),
    ],
    [
      'question',
      () => ({ name: 'Ağaç numarası', subjectId: hand.m.subjects.bin, kind: 'number' }),
      () => ({ name: 'Ağacın numarası' }),
    ],
  ])('of kind %s is made, changed and on record; what is not told stays', async (kind, made, changed) => {
    const id = await keep(kind, made())
    const before = await rowOf(kind, id)
    expect(await lastChange()).toMatchObject({
      kind,
      entry_id: id,
      act: 'open',
      details: { name: { to: made()['name'] } },
    })
    expect(await keep(kind, changed(), id)).toBe(id)
    const after = await rowOf(kind, id)
    const moved = Object.keys(after ?? {}).filter((column) => after?.[column] !== before?.[column])
    expect(moved.length).toBe(Object.keys(changed()).length)
    const told = await lastChange()
    expect(told).toMatchObject({ kind, entry_id: id, act: 'change' })
    expect(Object.keys(told?.['details'] as object).toSorted()).toEqual(moved.toSorted())
    // The same name again is refused, whoever has it.
    await refused(kind, { ...made(), ...changed(), name: after?.['name'] }, null, 'ZM033', 'name')
  })

  it('is a channel of the ways that the program knows, each once; what it is a way of stays', async () => {
    const { phone } = hand.m.channels
    await keep('channel', { name: 'Telefon (153)' }, phone)
    expect(await rowOf('channel', phone)).toMatchObject({ name: 'Telefon (153)', code: 'phone' })
    await refused('channel', { name: 'Telsiz' }, null, 'ZM025', 'code')
    await refused('channel', { name: 'Telsiz', code: 'radio' }, null, 'ZM025', 'code')
    await refused('channel', { name: 'İkinci telefon', code: 'phone' }, null, 'ZM033', 'code')
    await refused('channel', { code: 'cimer' }, phone, 'ZM025', 'code')
    expect(await rowOf('channel', await keep('channel', { name: 'CİMER', code: 'cimer' }))).toMatchObject({
      is_active: true,
    })
  })

  it('is one text an occasion and kind of account', async () => {
    const text = { name: 'Kapandı, SMS', about: 'closed', accountKind: 'sms', words: '{numara} kapatıldı.' }
    const id = await keep('message_text', text)
    await refused('message_text', { ...text, name: 'Kapandı, kısa' }, null, 'ZM033', 'about')
    const other = await keep('message_text', { ...text, name: 'Kapandı, posta', accountKind: 'email' })
    await refused('message_text', { accountKind: 'sms' }, other, 'ZM033', 'about')
    await refused('message_text', { name: 'Kapandı, SMS' }, other, 'ZM033', 'name')
    expect(await keep('message_text', { words: '{numara} numaralı talebiniz kapatıldı.' }, id)).toBe(id)
  })

  it('is kept by administrators alone', async () => {
    for (const role of ['agent', 'temizlikClerk', 'temizlikDirector', 'overseer'] as const) {
      await expect(keepAs(role, 'institution', { name: `Kurum ${role}` })).rejects.toMatchObject({ code: '42501' })
      await expect(
        (await hand.database.as(role)).query(`select zimmet.preview_entry('subject', 1)`),
      ).rejects.toMatchObject({ code: '42501' })
    }
  })

  it('with a field that is wrong is refused at the field', async () => {
    const { temizlik, park } = hand.m.directorates
    const { bin } = hand.m.subjects
    await refused('subject', { name: ' \u200b', directorateId: temizlik }, null, 'ZM008', 'name')
    await refused('subject', { name: 'x'.repeat(201), directorateId: temizlik }, null, 'ZM025', 'name')
    await refused('subject', { name: 'Konu', directorateId: 987_654 }, null, 'ZM023', 'directorateId')
    await refused('subject', { name: 'Konu', directorateId: '1; drop' }, null, 'ZM025', 'directorateId')
    await refused('subject', { priority: 'now' }, bin, 'ZM025', 'priority')
    await refused('subject', { requiredEvidence: 1 }, bin, 'ZM025', 'requiredEvidence')
    await refused('subject', { keywords: 'x'.repeat(4001) }, bin, 'ZM025', 'keywords')
    await refused('reason', { name: 'Neden' }, null, 'ZM025', 'kind')
    await refused('reason', { name: 'Neden', kind: 'closing' }, null, 'ZM025', 'kind')
    await refused('hold_reason', { name: 'Bekle', pausesClock: true, longestDays: 0 }, null, 'ZM025', 'longestDays')
    await refused('hold_reason', { name: 'Bekle', longestDays: 3 }, null, 'ZM025', 'pausesClock')
    await refused('hold_reason', { name: 'Bekle', pausesClock: 'yes', longestDays: 3 }, null, 'ZM025', 'pausesClock')
    await refused('street', { name: 'Gül', kind: 'patika', neighbourhoodId: 1 }, null, 'ZM025', 'kind')
    await refused('park', { name: 'Gül' }, null, 'ZM025', 'kind')
    await refused('quick_text', { name: 'Gül', kind: 'song', words: 'x' }, null, 'ZM025', 'kind')
    await refused('quick_text', { name: 'Gül', kind: 'hold', words: ' ' }, null, 'ZM025', 'words')
    await refused(
      'quick_text',
      { name: 'Gül', kind: 'hold', words: 'x', directorateId: 4711 },
      null,
      'ZM023',
      'directorateId',
    )
    await refused('subject', { isActive: false }, bin, 'ZM025', 'isActive')
    for (const nothing of [null, '[]', '"Gül"'])
      await expectRefusal(
        call(await hand.database.as('administrator'), 'keep_entry', {
          ...{ command_id: randomUUID(), kind: 'institution', entry_id: null, entry: nothing },
        }),
        'ZM025',
      )
    await refused('institution', { name: 'Yok' }, 987_654, 'ZM023', 'entryId')
    expect(await rowOf('subject', bin)).toMatchObject({ directorate_id: temizlik })
    expect(park).not.toBe(temizlik)
  })

  it('whose effect on clocks was said keeps it, and one reason of each kind stays on offer', async () => {
    const id = await keep('hold_reason', { name: 'Hava koşulu', pausesClock: false, longestDays: 5 })
    await refused('hold_reason', { pausesClock: true }, id, 'ZM025', 'pausesClock')
    const { rows } = await hand.owner.query<{ id: number }>(
      `select id from zimmet_data.reason where kind = 'reveal' and is_active order by id`,
    )
    const [last, ...others] = rows.map((row) => row.id)
    for (const each of others) await keep('reason', { isActive: false }, each)
    await refused('reason', { isActive: false }, last ?? 0, 'ZM025', 'isActive')
    for (const each of others) expect(await keep('reason', { isActive: true }, each)).toBe(each)
  })

  it('asks for the same evidence as ever: nothing open gets rid of it, nothing closed lacks it afterwards', async () => {
    const { pothole } = hand.m.subjects
    const { required_evidence: asked } = (await rowOf('subject', pothole)) ?? {}
    for (const other of ['none', 'photo', 'document'].filter((evidence) => evidence !== asked))
      await refused('subject', { requiredEvidence: other }, pothole, 'ZM025', 'requiredEvidence')
    await keep('subject', { requiredEvidence: asked, keywords: 'çukur' }, pothole)
    expect(await rowOf('subject', pothole)).toMatchObject({ required_evidence: asked, keywords: 'çukur' })
  })

  it('that is given to another directorate leaves what is open where it is; what comes goes there', async () => {
    const { temizlik, park } = hand.m.directorates
    const { bin } = hand.m.subjects
    const before = await hand.row()
    const use = await call<{ open: number }>(await hand.database.as('administrator'), 'preview_entry', {
      ...{ kind: 'subject', entry_id: bin },
    })
    expect(use.open).toBeGreaterThan(0)
    await keep('subject', { directorateId: park }, bin)
    expect(await hand.row()).toMatchObject({ directorate_id: before['directorate_id'] })
    await hand.registered()
    expect(await hand.row()).toMatchObject({ directorate_id: park })
    await keep('subject', { directorateId: temizlik }, bin)
    const unsorted = (await hand.owner.query<{ id: number }>('select zimmet_private.unsorted_subject() as id')).rows[0]
      ?.id
    if (unsorted !== undefined && unsorted !== null)
      await refused('subject', { directorateId: park }, unsorted, 'ZM023', 'directorateId')
  })

  it('of a directorate that is just being retired is refused, and none is left with one that is gone', async () => {
    const { park } = hand.m.directorates
    const retiring = await hand.database.another('administrator')
    await retiring.query('begin')
    await call(retiring, 'retire_directorate', {
      ...{ command_id: randomUUID(), directorate_id: park, receiver_id: null, with_staff: true },
    })
    const keeping = keep('subject', { name: 'Fidan talebi', directorateId: park }).catch((error: unknown) => error)
    await expect
      .poll(async () => (await hand.owner.query('select from pg_locks where not granted')).rowCount)
      .toBeGreaterThan(0)
    await retiring.query('commit')
    expect(await keeping).toMatchObject({ code: 'ZM023' })
    const left = await hand.owner.query(
      `select from zimmet_data.subject s join zimmet_data.directorate d on d.id = s.directorate_id where s.is_active and not d.is_active`,
    )
    expect(left.rowCount).toBe(0)
  })
})
