// What is kept as evidence, what it is like elsewhere, and how it is taken back.
import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Role } from '#tests/support/cast-roles.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { act, jpeg, pdf, photo, png, usualValues, type Values } from './acts.ts'
import { requestAtHand } from './request-at-hand.ts'

const hand = requestAtHand()

async function owesPhoto(): Promise<void> {
  await hand.registered({ subject_id: hand.m.subjects.debris })
  await hand.acts('temizlikClerk', 'take')
}

/** Somebody attaches; the id of the file. */
async function attached(role: Role, values: Values = {}): Promise<number> {
  const answer = await act(await hand.database.as(role), 'attach', hand.at, {
    ...usualValues(hand.m)['attach'],
    ...values,
  })
  return answer.attachmentId ?? 0
}

async function seen(role: Role): Promise<Record<string, unknown>[]> {
  const person = await hand.database.as(role)
  const { rows } = await person.query<Record<string, unknown>>(
    `select also_on, alike_on, withdrawn_words, may_withdraw, taken_at from zimmet.attachment
     where request_id = $1 order by id`,
    [hand.at.requestId],
  )
  return rows
}

/** The same bytes with another width: a PNG says it in bytes 16 to 23, a JPEG in its frame. */
function withSize(picture: Buffer, width: number, height: number): Buffer {
  const copy = Buffer.from(picture)
  if (picture[0] === 0x89) {
    copy.writeUInt32BE(width, 16)
    copy.writeUInt32BE(height, 20)
  } else {
    const frame = picture.indexOf(Buffer.from('ffc0', 'hex'))
    copy.writeUInt16BE(height, frame + 5)
    copy.writeUInt16BE(width, frame + 7)
  }
  return copy
}

const webp = (kind: string, rest: string): Buffer => {
  const body = Buffer.concat([Buffer.from(`WEBP${kind}`), Buffer.from(rest, 'hex')])
  const head = Buffer.from('RIFF0000')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}
// 100 by 80 in each of the three ways that a WebP says it.
const lossy = webp('VP8 ', '0e0000003001009d012a6400500000000000')
const lossless = webp('VP8L', '0e0000002f63c01300000000000000000000')
const extended = webp('VP8X', '0a000000000000006300004f0000')

describe('a picture', () => {
  it.each([
    ['three bytes', Buffer.from('ffd8ff', 'hex'), 'ZM063'],
    ['a JPEG without the end of its scan', jpeg.subarray(0, jpeg.length - 2), 'ZM063'],
    ['a JPEG cut in the middle', jpeg.subarray(0, 200), 'ZM063'],
    ['a PNG cut in its image data', png.subarray(0, 120), 'ZM063'],
    [
      'a PNG whose end came without an image',
      Buffer.concat([png.subarray(0, 33), png.subarray(png.length - 12)]),
      'ZM063',
    ],
    ['a WebP shorter than it says', lossy.subarray(0, lossy.length - 2), 'ZM063'],
    ['a WebP of an unknown kind', webp('VP9 ', '00'.repeat(30)), 'ZM063'],
    ['one pixel', withSize(png, 1, 1), 'ZM084'],
    ['a thin line', withSize(jpeg, 2000, 3), 'ZM084'],
    ['a PDF', pdf, 'ZM082'],
    ['a PDF cut off', Buffer.from('%PDF-1.7\n1 0 obj'), 'ZM083'],
  ])('is owed, and %s is none', async (_what, content, code) => {
    await owesPhoto()
    await expectRefusal(hand.acts('temizlikClerk', 'attach', { content }), code)
    expect(await seen('temizlikClerk')).toEqual([])
  })

  it.each([
    ['JPEG', jpeg],
    ['PNG', png],
    ['WebP, lossy', lossy],
    ['WebP, lossless', lossless],
    ['WebP, extended', extended],
  ])('that is a whole %s is evidence', async (_what, content) => {
    await owesPhoto()
    await hand.acts('temizlikClerk', 'attach', { content })
    await hand.acts('temizlikClerk', 'resolve')
    expect(await hand.row()).toMatchObject({ state: 'resolved' })
  })

  it('is measured as it says of itself', async () => {
    const size = async (content: Buffer, kind: string): Promise<unknown> =>
      (await hand.owner.query<{ size: unknown }>('select zimmet_private.picture_size($1, $2) as size', [content, kind]))
        .rows[0]?.size
    expect(await size(jpeg, 'image/jpeg')).toEqual([64, 64])
    expect(await size(png, 'image/png')).toEqual([64, 64])
    for (const each of [lossy, lossless, extended]) expect(await size(each, 'image/webp')).toEqual([100, 80])
  })

  it('may be small, and a document a file, where it is no evidence', async () => {
    await owesPhoto()
    await hand.acts('agent', 'attach', { content: withSize(png, 20, 20), is_evidence: false })
    await hand.acts('agent', 'attach', { content: pdf, is_evidence: false })
    expect(await seen('agent')).toHaveLength(2)
  })

  it('is not asked of a subject that asks for a document', async () => {
    await hand.registered({ subject_id: hand.m.subjects.ruling })
    await hand.acts('temizlikClerk', 'take')
    await hand.acts('temizlikClerk', 'attach', { content: pdf })
    await hand.acts('temizlikClerk', 'resolve')
    expect(await hand.row()).toMatchObject({ state: 'resolved' })
  })
})

describe('when a picture was taken', () => {
  it.each([
    ['a time of day', '2026-11-02T10:15:30+03:00', true],
    ['a clock that was never set', '1980-01-01T00:00:00+03:00', false],
    ['a clock that runs ahead', '2099-01-01T00:00:00+03:00', false],
    ['nothing', null, false],
  ])('is kept as the camera says it, unless it says %s', async (_what, taken_at, isKept) => {
    const told = taken_at === '2026-11-02T10:15:30+03:00' ? new Date(Date.now() - 3_600_000) : taken_at
    await attached('temizlikClerk', { taken_at: told })
    expect((await seen('agent'))[0]?.['taken_at']).toEqual(isKept ? told : null)
  })
})

describe('what looks the same', () => {
  // Each test has a picture of its own, as far from the others as chance brings it.
  const fresh = (): bigint => randomBytes(8).readBigUInt64BE()
  const digits = (print: bigint): string => print.toString(16).padStart(16, '0')

  async function onAnother(print: bigint | null, values: Values = {}): Promise<void> {
    await hand.registered({ subject_id: hand.m.subjects.debris, ...values })
    await attached('agent', { fingerprint: print === null ? null : digits(print) })
  }

  it.each([
    ['the same to the bit', 0x0n, 1],
    ['three bits away', 0x7n, 1],
    ['three bits away in three quarters', 0x1000_0010_0001n, 1],
    ['four bits away in one quarter', 0xfn, 0],
    ['four bits away in four', 0x1_0001_0001_0001n, 0],
    ['its negative', 0xffff_ffff_ffff_ffffn, 0],
    ['without a fingerprint', null, 0],
  ])('is counted where it is %s', async (_what, apart, count) => {
    const print = fresh()
    await onAnother(apart === null ? null : print ^ apart)
    await onAnother(print)
    expect(await seen('overseer')).toMatchObject([{ also_on: 0, alike_on: count }])
  })

  it('is counted once a request, never on its own, and not where the very bytes stand', async () => {
    const print = fresh()
    await onAnother(print)
    await attached('agent', { fingerprint: digits(print) })
    const content = photo('the very same')
    await onAnother(print)
    await attached('agent', { fingerprint: digits(print), content })
    await hand.registered()
    await attached('agent', { fingerprint: digits(print), content })
    await attached('agent', { fingerprint: digits(print), content: photo('here too') })
    expect(await seen('overseer')).toMatchObject([
      { also_on: 1, alike_on: 1 },
      { also_on: 0, alike_on: 2 },
    ])
  })

  it('is counted among what the person sees alone', async () => {
    const print = fresh()
    await onAnother(print, { subject_id: hand.m.subjects.pothole })
    await hand.registered({ subject_id: hand.m.subjects.debris })
    await attached('temizlikClerk', { fingerprint: digits(print) })
    expect(await seen('temizlikClerk')).toMatchObject([{ alike_on: 0 }])
    expect(await seen('overseer')).toMatchObject([{ alike_on: 1 }])
    const { rows } = await (
      await hand.database.as('fenClerk')
    ).query('select id from generate_series(1, 1000) as id where zimmet.alike_on(id) > 0')
    expect(rows, 'asked file by file, by somebody who sees neither').toEqual([])
  })

  it('is not counted any more once it was withdrawn', async () => {
    const print = fresh()
    await onAnother(print)
    const first = { ...hand.at }
    const [{ id } = { id: 0 }] = (
      await hand.owner.query<{ id: number }>('select max(id) as id from zimmet_data.attachment')
    ).rows
    await onAnother(print)
    expect(await seen('overseer')).toMatchObject([{ alike_on: 1 }])
    await act(await hand.database.as('agent'), 'withdraw_attachment', first, {
      attachment_id: id,
      words: 'Yanlış talep',
    })
    expect(await seen('overseer')).toMatchObject([{ alike_on: 0 }])
  })

  it('is told in sixteen digits or not at all', async () => {
    await expectRefusal(hand.acts('agent', 'attach', { fingerprint: 'x' }), 'ZM025')
  })
})

describe('withdrawing a file', () => {
  const because = { words: 'Başka sokağın fotoğrafı' }

  it('is for who attached it, and for a director of who holds the request', async () => {
    await owesPhoto()
    for (const role of ['agent', 'temizlikColleague', 'fenDirector', 'fenClerk'] as const) {
      const attachment_id = await attached('temizlikClerk')
      const tried = hand.acts(role, 'withdraw_attachment', { attachment_id, ...because })
      await expectRefusal(tried, role.startsWith('fen') ? 'ZM002' : 'ZM085')
    }
    expect((await seen('temizlikColleague')).filter((file) => file['may_withdraw'])).toEqual([])
    expect((await seen('temizlikDirector')).filter((file) => file['may_withdraw'])).toHaveLength(4)
    for (const role of ['temizlikClerk', 'temizlikDirector'] as const) {
      const attachment_id = await attached('temizlikClerk')
      await hand.acts(role, 'withdraw_attachment', { attachment_id, ...because })
      await expectRefusal(hand.acts(role, 'withdraw_attachment', { attachment_id, ...because }), 'ZM005')
    }
  })

  it('owes a reason, and a file of this request', async () => {
    await owesPhoto()
    const attachment_id = await attached('temizlikClerk')
    await expectRefusal(hand.acts('temizlikClerk', 'withdraw_attachment', { attachment_id, words: ' ' }), 'ZM008')
    await owesPhoto()
    await expectRefusal(hand.acts('temizlikClerk', 'withdraw_attachment', { attachment_id, ...because }), 'ZM002')
  })

  it('leaves it with the request and in its history, and it proves nothing any more', async () => {
    await owesPhoto()
    const attachment_id = await attached('temizlikClerk')
    await hand.acts('temizlikClerk', 'withdraw_attachment', { attachment_id, ...because })
    expect(await seen('agent')).toMatchObject([{ withdrawn_words: because.words, may_withdraw: false }])
    const { details } = await hand.row('zimmet.history', 'order by entry desc')
    expect(details).toMatchObject({ attachmentId: attachment_id, isEvidence: true })
    await expectRefusal(hand.acts('temizlikClerk', 'resolve'), 'ZM007')
    await hand.acts('temizlikClerk', 'attach')
    await hand.acts('temizlikClerk', 'resolve')
  })

  it('is refused while a resolution stands on it; it is taken back first, or another piece of before bears it', async () => {
    await owesPhoto()
    const [first, second] = [await attached('temizlikClerk'), await attached('temizlikClerk')]
    await hand.acts('temizlikClerk', 'resolve')
    await hand.acts('temizlikDirector', 'withdraw_attachment', { attachment_id: first, ...because })
    await expectRefusal(
      hand.acts('temizlikClerk', 'withdraw_attachment', { attachment_id: second, ...because }),
      'ZM086',
    )
    // What was shown after the resolution does not bear it.
    await hand.acts('temizlikClerk', 'attach')
    await expectRefusal(
      hand.acts('temizlikClerk', 'withdraw_attachment', { attachment_id: second, ...because }),
      'ZM086',
    )
    await hand.acts('temizlikDirector', 'reopen', { by_citizen: false })
    await hand.acts('temizlikClerk', 'withdraw_attachment', { attachment_id: second, ...because })
    await expectRefusal(hand.acts('temizlikClerk', 'resolve'), 'ZM007')
  })

  it('ends with the closing', async () => {
    await owesPhoto()
    const attachment_id = await attached('temizlikClerk')
    await hand.acts('temizlikClerk', 'resolve')
    await hand.acts('agent', 'verify')
    for (const role of ['temizlikClerk', 'temizlikDirector'] as const)
      await expectRefusal(hand.acts(role, 'withdraw_attachment', { attachment_id, ...because }), 'ZM005')
  })

  it('is offered where there is something to withdraw', async () => {
    const cause = async (): Promise<unknown> =>
      (
        await (
          await hand.database.as('temizlikClerk')
        ).query(`select has_cause from zimmet.acts_on($1) where act = 'withdraw_attachment'`, [hand.at.requestId])
      ).rows
    expect(await cause()).toEqual([{ has_cause: false }])
    await attached('temizlikClerk')
    expect(await cause()).toEqual([{ has_cause: true }])
  })
})

it('leaves ledgers that the history bears out', async () => {
  const { rows } = await hand.owner.query('select * from zimmet_private.ledger_fault')
  expect(rows).toEqual([])
})
