// What agents chose for similar words: who may ask, what teaches it, and how little one request says.
import { describe, expect, it } from 'vitest'
import { phrasesIn } from '#shared/reading/phrases.ts'
import type { Role } from '#tests/support/cast-roles.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { requestAtHand } from './request-at-hand.ts'

const hand = requestAtHand()

type Alike = { subject_id: number; weight: number; requests: number }
const alike = async (message: string, role: Role = 'agent'): Promise<Alike[]> =>
  (await (await hand.database.as(role)).query<Alike>('select * from zimmet.alike_choices($1)', [message])).rows
const wordsOf = async (id: number): Promise<string[]> =>
  (
    await hand.owner.query<{ word: string }>(
      'select word from zimmet_data.learnt_word where request_id = $1 order by 1',
      [id],
    )
  ).rows.map(({ word }) => word)

const said = 'Zımbırtı zangırdıyor, gıcırtısı duyuluyor'
const teach = async (times: number, subjectId: number, description = said): Promise<void> => {
  for (let time = 0; time < times; time += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one request after the other, as they come
    await hand.registered({ subject_id: subjectId, description })
  }
}

describe('similar words', () => {
  it('speak for the subject they were registered with, from the third request on', async () => {
    const { pothole } = hand.m.subjects
    await teach(2, pothole)
    expect(await alike(said)).toEqual([])
    await teach(1, pothole)
    expect(await alike(said)).toMatchObject([{ subject_id: pothole, requests: 3 }])
    // In another order and with other suffixes; of the same matter, though not the same words.
    expect(await alike('gıcırtı, zangırdıyordu zımbırtılar')).toMatchObject([{ subject_id: pothole }])
    expect(await alike('bambaşka bir konuda yazıyorum')).toEqual([])
  })

  it('follow the request to another subject', async () => {
    const { pothole, debris, bin } = hand.m.subjects
    const words = 'Fokurdayan höpürtü şangırtısı'
    await teach(3, pothole, words)
    for (let time = 0; time < 3; time += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one request after the other, as they come
      await hand.registered({ subject_id: bin, description: words })
      // oxlint-disable-next-line no-await-in-loop -- the same
      await hand.acts('temizlikClerk', 'accept_custody')
      // oxlint-disable-next-line no-await-in-loop -- the same
      await hand.acts('temizlikClerk', 'change_subject', { subject_id: debris })
    }
    const subjects = (await alike(words)).map(({ subject_id }) => subject_id)
    expect(new Set(subjects)).toEqual(new Set([pothole, debris]))
  })

  it('weigh one at most, and are told of twelve requests at most', async () => {
    await teach(14, hand.m.subjects.pavement, 'Takırdayan tıkırtı tangırtısı')
    const [only, ...others] = await alike('Takırdayan tıkırtı tangırtısı')
    expect(others).toEqual([])
    expect(only?.requests).toBe(12)
    expect(only?.weight).toBeLessThanOrEqual(1)
  })

  it('are asked by who may register, and read in the table by nobody', async () => {
    expect(await alike(said, 'overseer')).toBeInstanceOf(Array)
    for (const role of ['temizlikClerk', 'temizlikDirector', 'administrator'] as const)
      // oxlint-disable-next-line no-await-in-loop -- one role after the other
      expect(await refusalOf(alike(said, role)), role).toMatchObject({ code: 'ZM003' })
    const agent = await hand.database.as('agent')
    expect(await refusalOf(agent.query('select from zimmet_data.learnt_word'))).toMatchObject({ code: '42501' })
  })

  it('hold no number and no more than the first letters of a word, and go with what the request said', async () => {
    await hand.registered({ description: 'Kaldırımlarda 0500 111 22 33 çöp çöp' })
    expect(await wordsOf(hand.at.requestId)).toEqual(['cop', 'kaldi'])
    await hand.owner.query(`update zimmet_data.request set description = '–' where id = $1`, [hand.at.requestId])
    expect(await wordsOf(hand.at.requestId)).toEqual([])
  })

  it('are kept of the newest requests alone', async () => {
    await hand.owner.query('begin')
    await hand.owner.query(
      `create or replace function zimmet_private.learnt_requests() returns int language sql immutable parallel safe set search_path = '' return 1`,
    )
    await hand.owner.query('delete from zimmet_data.learnt_word')
    await hand.owner.query('select zimmet_private.learn_newest()')
    const { rows } = await hand.owner.query<{ id: number }>(
      'select distinct request_id as id from zimmet_data.learnt_word',
    )
    expect(rows).toEqual([{ id: hand.at.requestId }])
    await hand.owner.query('rollback')
  })

  it('go as others come', async () => {
    const kept = async (requests: number): Promise<void> => {
      await hand.owner.query(
        `create or replace function zimmet_private.learnt_requests() returns int language sql immutable parallel safe set search_path = '' return ${requests}`,
      )
    }
    const before = await hand.owner.query<{ kept: number }>('select zimmet_private.learnt_requests() as kept')
    await kept(2)
    try {
      await teach(3, hand.m.subjects.pothole)
    } finally {
      await kept(before.rows[0]?.kept ?? 0)
    }
    const { rows } = await hand.owner.query<{ id: number }>(
      'select distinct request_id as id from zimmet_data.learnt_word order by 1',
    )
    expect(rows.map(({ id }) => id)).toEqual([hand.at.requestId - 1, hand.at.requestId])
  })

  it('of any letters are no error', async () => {
    for (const message of ['', ' ', '🐕', '٣٤', 'x'.repeat(100_000), '%_\\', "'"])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await alike(message)).toEqual([])
  })
})

it('parts phrases as the program does', async () => {
  for (const keywords of [
    '',
    ' ',
    'moloz tadilat',
    'çöp kutusu, kova',
    'a;b\nc  d',
    ' , x , ',
    'tek\tsekme',
    'süt,\n\n yağ ',
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { rows } = await hand.owner.query<{ phrases: string[] }>('select zimmet_private.phrases_in($1) as phrases', [
      keywords,
    ])
    expect(rows[0]?.phrases, JSON.stringify(keywords)).toEqual(phrasesIn(keywords))
  }
})
