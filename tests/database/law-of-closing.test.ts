// The law of closing, sentence by sentence: what may, and what may not.
import { describe, expect, it } from 'vitest'
import type { Role } from '#tests/support/cast-roles.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { act, jpeg, photo, register, usualValues, type Answer, type Target, type Values } from './acts.ts'
import { requestAtHand } from './request-at-hand.ts'

const hand = requestAtHand()

async function another(values: Values = {}): Promise<Target> {
  return await register(await hand.database.as('agent'), hand.m, values)
}

async function actsOn(target: Target, role: Role, name: string, values: Values = {}): Promise<Answer> {
  const { rows } = await hand.owner.query<{ version: number }>(
    'select version from zimmet_data.request where id = $1',
    [target.requestId],
  )
  const now = { requestId: target.requestId, version: rows[0]?.version ?? 0 }
  return await act(await hand.database.as(role), name, now, { ...usualValues(hand.m)[name], ...values })
}

async function rowOf({ requestId }: Target): Promise<Record<string, unknown>> {
  const { rows } = await hand.owner.query<Record<string, unknown>>(`select * from zimmet_data.request where id = $1`, [
    requestId,
  ])
  return rows[0] ?? {}
}

/** For a while, the person worked for a directorate too; from and until in days before now. */
async function whileMemberOf<Result>(
  role: Role,
  directorate: number,
  [from, until]: readonly [number, number | null],
  work: () => Promise<Result>,
): Promise<Result> {
  const staff = hand.m.staff[role]
  await hand.owner.query(
    `insert into zimmet_data.membership select $1, $2, tstzrange(
       now() - make_interval(secs => $3 * 86400.0), now() - make_interval(secs => $4 * 86400.0))`,
    [staff, directorate, from, until],
  )
  try {
    return await work()
  } finally {
    await hand.owner.query('delete from zimmet_data.membership where staff_id = $1 and directorate_id = $2', [
      staff,
      directorate,
    ])
  }
}

describe('what proves the work', () => {
  const owesPhoto = async (): Promise<void> => {
    await hand.registered({ subject_id: hand.m.subjects.debris })
    await hand.acts('temizlikClerk', 'take')
  }

  it.each([
    ['three bytes', Buffer.from('ffd8ff', 'hex')],
    ['a header alone', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['a picture that was cut off', jpeg.subarray(0, jpeg.length - 2)],
    ['a PNG without its end', Buffer.from('89504e470d0a1a0a0000', 'hex')],
    ['a WebP shorter than it says', Buffer.from('52494646ffff000057454250565038204444', 'hex')],
  ])('is no %s', async (_what, content) => {
    await owesPhoto()
    await expectRefusal(hand.acts('temizlikClerk', 'attach', { content }), 'ZM063')
    await hand.acts('temizlikClerk', 'attach', { content: photo() })
    await hand.acts('temizlikClerk', 'resolve')
  })

  it('is a PDF whatever mark stands before it, where a document is owed', async () => {
    await hand.registered({ subject_id: hand.m.subjects.ruling })
    await hand.acts('temizlikClerk', 'take')
    await hand.acts('temizlikClerk', 'attach', { content: Buffer.from('\ufeff\n%PDF-1.7\n%%EOF') })
    await hand.acts('temizlikClerk', 'resolve')
    expect(await hand.row()).toMatchObject({ state: 'resolved' })
  })

  it('comes from the holder: not from the agent, not from another directorate', async () => {
    await owesPhoto()
    await hand.acts('agent', 'attach')
    await expectRefusal(hand.acts('temizlikClerk', 'resolve'), 'ZM007')
    await hand.acts('temizlikColleague', 'attach')
    await hand.acts('temizlikClerk', 'resolve')
  })

  it('was made after acceptance', async () => {
    await hand.registered({ subject_id: hand.m.subjects.debris })
    await hand.acts('temizlikClerk', 'attach')
    await hand.acts('temizlikClerk', 'take')
    await expectRefusal(hand.acts('temizlikClerk', 'resolve'), 'ZM007')
    await hand.acts('temizlikClerk', 'attach')
    await hand.acts('temizlikClerk', 'resolve')
  })

  it('is not the caller’s own picture, given once more', async () => {
    await hand.registered({ subject_id: hand.m.subjects.debris })
    const complaint = photo('the heap in front of the door')
    await hand.acts('agent', 'attach', { content: complaint, is_evidence: false })
    await hand.acts('temizlikClerk', 'take')
    await hand.acts('temizlikClerk', 'attach', { content: complaint })
    await expectRefusal(hand.acts('temizlikClerk', 'resolve'), 'ZM007')
  })

  it('does not count twice: after “not solved” neither the old evidence nor its bytes', async () => {
    await owesPhoto()
    const once = photo('once')
    await hand.acts('temizlikClerk', 'attach', { content: once })
    await hand.acts('temizlikClerk', 'resolve')
    await hand.acts('agent', 'reopen')
    await expectRefusal(hand.acts('temizlikClerk', 'resolve'), 'ZM007')
    await hand.acts('temizlikClerk', 'attach', { content: once })
    await expectRefusal(hand.acts('temizlikClerk', 'resolve'), 'ZM007')
    await hand.acts('temizlikClerk', 'attach', { content: photo('twice') })
    await hand.acts('temizlikClerk', 'resolve')
  })

  it('is marked for who confirms where the same bytes stand on other requests', async () => {
    const everywhere = photo('one wall for all')
    for (const subject of ['debris', 'debris', 'debris'] as const) {
      await hand.registered({ subject_id: hand.m.subjects[subject] })
      await hand.acts('temizlikClerk', 'take')
      await hand.acts('temizlikClerk', 'attach', { content: everywhere })
    }
    const { rows } = await (
      await hand.database.as('agent')
    ).query<{ also_on: number }>('select also_on from zimmet.attachment where request_id = $1', [hand.at.requestId])
    expect(rows).toEqual([{ also_on: 2 }])
  })

  it('is owed by the strictest subject it had while in work, whatever it is called now', async () => {
    await owesPhoto()
    await expectRefusal(
      hand.acts('temizlikClerk', 'change_subject', { subject_id: hand.m.subjects.bin, words: ' ' }),
      'ZM008',
    )
    await hand.acts('temizlikClerk', 'change_subject', { subject_id: hand.m.subjects.bin })
    expect((await expectRefusal(hand.acts('temizlikClerk', 'resolve'), 'ZM007')).detail).toEqual({ required: 'photo' })
    await hand.acts('temizlikClerk', 'attach')
    await hand.acts('temizlikClerk', 'resolve')
  })

  it('is owed still where work in hand goes to another directorate, and not where it was never accepted', async () => {
    await owesPhoto()
    await hand.acts('temizlikClerk', 'hand_over', {
      directorate_id: hand.m.directorates.fen,
      subject_id: hand.m.subjects.pothole,
    })
    await hand.acts('fenClerk', 'take')
    await expectRefusal(hand.acts('fenClerk', 'resolve'), 'ZM007')
    await hand.registered({ subject_id: hand.m.subjects.debris })
    await hand.acts('temizlikClerk', 'hand_over', {
      directorate_id: hand.m.directorates.fen,
      subject_id: hand.m.subjects.pothole,
    })
    await hand.acts('fenClerk', 'take')
    await hand.acts('fenClerk', 'resolve')
  })

  it('of a renamed request that nobody accepted is the new subject’s, and no words are owed', async () => {
    await hand.registered({ subject_id: hand.m.subjects.debris })
    await hand.acts('agent', 'change_subject', { subject_id: hand.m.subjects.bin, words: null })
    await hand.acts('temizlikClerk', 'take')
    await hand.acts('temizlikClerk', 'resolve')
    expect(await hand.row()).toMatchObject({ state: 'resolved', kept_evidence: 'none' })
  })
})

describe('who confirms', () => {
  const solved = async (): Promise<void> => {
    await hand.acts('temizlikClerk', 'take')
    await hand.acts('temizlikClerk', 'resolve')
  }

  it('is nobody who was of the holder since its custody began, wherever he is now', async () => {
    await solved()
    await whileMemberOf('agent', hand.m.directorates.temizlik, [30, -1], async () => {
      await expectRefusal(hand.acts('agent', 'verify'), 'ZM006')
    })
    await hand.owner.query(
      `insert into zimmet_data.membership select $1, $2, tstzrange(now() - interval '30 days', clock_timestamp())`,
      [hand.m.staff.agent, hand.m.directorates.temizlik],
    )
    await expectRefusal(hand.acts('agent', 'verify'), 'ZM006')
    await hand.owner.query('delete from zimmet_data.membership where staff_id = $1', [hand.m.staff.agent])
    await hand.acts('secondAgent', 'verify')
  })

  it('may have left the holder before it came there', async () => {
    await whileMemberOf('agent', hand.m.directorates.temizlik, [30, 1], async () => {
      await solved()
      await hand.acts('agent', 'verify')
      expect(await hand.row()).toMatchObject({ state: 'closed' })
    })
  })

  it('is nobody of a directorate that had accepted it before', async () => {
    await hand.acts('temizlikClerk', 'take')
    await hand.acts('temizlikClerk', 'hand_over')
    await hand.acts('parkClerk', 'take')
    await hand.acts('parkClerk', 'resolve')
    await whileMemberOf('agent', hand.m.directorates.temizlik, [30, -1], async () => {
      await expectRefusal(hand.acts('agent', 'verify'), 'ZM006')
    })
    await hand.acts('agent', 'verify')
  })
})

describe('the citizen’s answer', () => {
  const solvedFor = async (citizen: unknown): Promise<void> => {
    await hand.registered({ citizen: citizen === null ? null : JSON.stringify(citizen) })
    await hand.acts('temizlikClerk', 'take')
    await hand.acts('agent', 'log_contact')
    await hand.acts('temizlikClerk', 'resolve')
  }
  const content = { by_citizen: true, score: 5 }

  it.each([
    ['nobody gave a name', null],
    ['there is no way to reach him', { fullName: 'Adı Var' }],
  ])('is none where %s', async (_why, citizen) => {
    await solvedFor(citizen)
    await hand.acts('agent', 'log_contact')
    await expectRefusal(hand.acts('agent', 'verify', content), 'ZM065')
    await hand.acts('agent', 'verify')
  })

  it('needs a contact since the resolution, by somebody outside the holder', async () => {
    await solvedFor({ fullName: 'Ayşe Yılmaz', phone: '0532 123 45 67' })
    await expectRefusal(hand.acts('agent', 'verify', content), 'ZM064')
    await hand.acts('temizlikClerk', 'log_contact')
    await expectRefusal(hand.acts('agent', 'verify', content), 'ZM064')
    await hand.acts('agent', 'log_contact')
    await hand.acts('agent', 'verify', content)
    expect(await hand.row('zimmet_data.verification')).toMatchObject({ by_citizen: true, score: 5 })
  })

  it('“not solved” is heard without a contact, but gives no score', async () => {
    await solvedFor({ fullName: 'Ayşe Yılmaz', phone: '0532 123 45 67' })
    await expectRefusal(hand.acts('agent', 'reopen', { score: 1 }), 'ZM064')
    await hand.acts('agent', 'reopen', { score: null })
    expect(await hand.row()).toMatchObject({ state: 'in_work', reopened_count: 1 })
  })
})

describe('a hand-over', () => {
  it('owes a reason', async () => {
    await expectRefusal(hand.acts('temizlikClerk', 'hand_over', { reason_id: null }), 'ZM008')
    await hand.acts('temizlikClerk', 'hand_over')
  })
})

describe('a closing that the ledgers do not bear out', () => {
  const tamper = async (...statements: string[]): Promise<unknown> => {
    await hand.owner.query('begin')
    try {
      for (const sql of statements) await hand.owner.query(sql, [hand.at.requestId])
      await hand.owner.query('commit')
      return 'went through'
    } catch (error) {
      await hand.owner.query('rollback')
      return error instanceof Error ? error.message : error
    }
  }
  const close = [
    `update zimmet_data.request set state = 'closed', closed_at = now(), outcome = 'solved' where id = $1`,
    `update zimmet_data.custody set period = tstzrange(lower(period), now()), ended_by_closing = true
     where request_id = $1 and upper_inf(period)`,
  ]

  it('is not committed, the owner’s own neither', async () => {
    expect(await tamper(...close)).toContain('closed without a resolution')
    await hand.acts('temizlikClerk', 'take')
    await hand.acts('temizlikClerk', 'resolve')
    expect(await tamper(...close)).toContain('not confirmed')
    await hand.acts('agent', 'verify')
    expect((await rowOf(hand.at))['state']).toBe('closed')
  })
})

describe('nobody alone closes a stranger’s request', () => {
  it.each(['agent', 'overseer', 'deskClerk'] as const)('by joining it to a resolved one: %s', async (role) => {
    await hand.acts('temizlikClerk', 'take')
    await hand.acts('temizlikClerk', 'resolve')
    const victim = await another(role === 'deskClerk' ? { subject_id: hand.m.subjects.unsorted } : {})
    await expectRefusal(
      actsOn(victim, role, 'join', { master_id: hand.at.requestId }),
      role === 'deskClerk' ? 'ZM002' : 'ZM005',
    )
    expect(await rowOf(victim)).toMatchObject({ state: 'new', master_id: null })
  })
})
