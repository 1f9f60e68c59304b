// Somebody is looked up by a phone however it is written, by its last four digits and by a name in any case: on record, and by few.
import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '#tests/support/cast-roles.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { command } from './acts.ts'
import { requestAtHand } from './request-at-hand.ts'
import { citizenOf } from './stages.ts'

const hand = requestAtHand()
beforeEach(async () => {
  await hand.owner.query('alter table zimmet_data.read_log disable trigger user')
  await hand.owner.query('delete from zimmet_data.read_log')
  await hand.owner.query('alter table zimmet_data.read_log enable trigger user')
})

async function asks(person: Client, told: string): Promise<number[]> {
  const id = randomUUID()
  await person.query('select zimmet.ask_citizens($1, $2)', [id, told])
  const { rows } = await person.query<{ id: number }>('select id from zimmet.found_citizens($1)', [id])
  return rows.map((row) => row.id)
}

async function registered(fullName: string, phone?: string): Promise<number> {
  await hand.registered({ citizen: JSON.stringify({ fullName, ...(phone === undefined ? {} : { phone }) }) })
  return await citizenOf(hand.database, hand.at)
}

describe('by name', () => {
  it.each([
    [
      'Şükrü Işıkoğlu',
      'kru',
      ['şükrü ışıkoğlu', 'ŞÜKRÜ IŞIKOĞLU', 'sukru isikoglu', 'Işıkoğlu', 'isik', 'işıkoğlu şük'],
    ],
    ['İnci Çağla Öz-Ünal', 'agla', ['inci', 'INCI CAGLA', 'İNCİ ÇAĞLA ÖZ-ÜNAL', 'oz-unal inci']],
  ])('%s is found in any case, with or without Turkish letters', async (fullName, middle, told) => {
    const id = await registered(fullName)
    const agent = await hand.database.as('agent')
    for (const each of told) expect(await asks(agent, each), each).toContain(id)
    expect(await asks(agent, 'Kemalettin')).not.toContain(id)
    // The middle of a name is none: it would be everybody.
    expect(await asks(agent, middle)).not.toContain(id)
  })

  it.each(['ab', 'a b c', 'A.', '%%%', '___', ''])('%j says too little', async (told) => {
    await expectRefusal(asks(await hand.database.as('overseer'), told), 'ZM025')
  })

  it('is told masked, and never by the search for words', async () => {
    const id = await registered('Ornitorenk Yılmaz')
    const agent = await hand.database.as('agent')
    const { rows } = await agent.query('select id from zimmet.search_requests($1) as id', ['ornitorenk'])
    expect(rows).toEqual([])
    const asked = randomUUID()
    await command(agent, 'ask_citizens', { command_id: asked, told_phone: 'ornitorenk' })
    const found = await agent.query('select id, name from zimmet.found_citizens($1)', [asked])
    expect(found.rows).toEqual([{ id, name: 'O*** Y***' }])
  })

  it('follows a name that is corrected', async () => {
    const id = await registered('Yanlış Yazılan')
    await hand.owner.query(`update zimmet_data.citizen set full_name = 'Doğru Yazılmış' where id = $1`, [id])
    const agent = await hand.database.as('agent')
    expect(await asks(agent, 'dogru yazilmis')).toEqual([id])
    expect(await asks(agent, 'yanlis yazilan')).toEqual([])
  })
})

describe('by the last four digits of a phone', () => {
  it('finds who has it', async () => {
    const id = await registered('Dört Hane', '0533 987 64 21')
    const agent = await hand.database.as('agent')
    expect(await asks(agent, '6421')).toEqual([id])
    expect(await asks(agent, '…6421')).toEqual([id])
    expect(await asks(agent, '6422')).toEqual([])
  })

  it.each(['642', '64212', '64 21'])('not by %s', async (told) => {
    await expectRefusal(asks(await hand.database.as('agent'), told), 'ZM018')
  })
})

describe('either way', () => {
  it.each(['temizlikClerk', 'temizlikDirector', 'deskClerk', 'administrator'] as const)(
    'is no matter of a %s',
    async (role: Role) => {
      for (const told of ['Ayşe', '4567']) await expectRefusal(asks(await hand.database.as(role), told), 'ZM003')
    },
  )

  it('counts against the limit of looking up, the same name in other letters once', async () => {
    const administrator = await hand.database.as('administrator')
    await command(administrator, 'set_reading_limit', { kind: 'phone', per_minute: 3, per_hour: 60 })
    const agent = await hand.database.as('agent')
    for (const told of ['Ayşe Yılmaz', 'AYŞE YILMAZ', 'ayse yilmaz', '4567', '0532 123 45 67']) await asks(agent, told)
    await expectRefusal(asks(agent, 'Fatma'), 'ZM080')
    await command(administrator, 'set_reading_limit', { kind: 'phone', per_minute: 20, per_hour: 120 })
    const { rows } = await hand.owner.query<{ scope: object }>(
      `select scope from zimmet_data.read_log where kind = 'phone' and scope::text ~* 'ay.?e|4567'`,
    )
    expect(rows).toEqual([])
  })
})

describe('the extension of a phone', () => {
  it('is kept as told and shown to whoever reveals, and four spellings of one phone are one citizen', async () => {
    const id = await registered('Santral Arkası', '0264 241 00 00 dahili 12')
    const agent = await hand.database.as('agent')
    for (const told of ['0264 241 00 00', '0264 241 00 00/7', '+90 264 241 0000 x12', '02642410000 DAHİLİ 4'])
      expect(await asks(agent, told), told).toEqual([id])
    const clerk = await hand.database.as('temizlikClerk')
    const reveal = randomUUID()
    await command(clerk, 'reveal', {
      ...{ command_id: reveal, request_id: hand.at.requestId, citizen_id: id },
      ...{ reason_id: hand.m.reasons.callBack, words: 'Geri aranacak.' },
    })
    const { rows } = await clerk.query<{ citizen: object }>('select zimmet.revealed_citizen($1) as citizen', [reveal])
    expect(rows[0]?.citizen).toMatchObject({ phone: '+902642410000', phoneExtension: '12' })
  })
})
