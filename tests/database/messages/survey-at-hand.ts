// A citizen who wrote on WhatsApp, what he asked for, and how it was answered.
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { FreshDatabase } from '#tests/support/fresh-database.ts'
import type { MessagesAtHand } from './messages-at-hand.ts'

type Row = Record<string, unknown>

export interface Asking {
  /** A request of a citizen with whom there is a conversation; its message is linked to it. */
  registered: () => Promise<{ requestId: number; number: string; subjectId: number; key: string }>
  /** The same of a citizen who has written already, by his name with the channel. */
  registeredOf: (key: string) => Promise<{ requestId: number; number: string }>
  /** One that its directorate says is solved; the citizen was asked. */
  resolved: () => Promise<{ requestId: number; surveyId: number; key: string }>
  /** Its directorate says that it is solved. */
  resolve: (requestId: number) => Promise<void>
  outgoing: (requestId: number) => Promise<Row[]>
  request: (requestId: number) => Promise<Row | undefined>
  survey: (surveyId: number) => Promise<Row | undefined>
  surveyOf: (requestId: number) => Promise<Row | undefined>
  verifications: (requestId: number) => Promise<Row[]>
  closingFaults: () => Promise<Row[]>
  answerOnPage: (surveyId: number, solved: boolean, score: number) => Promise<unknown>
  /** Acts on every answer there is. */
  settle: () => Promise<void>
  remind: () => Promise<void>
  verify: (requestId: number, score: number) => Promise<void>
  reopenByAgent: (requestId: number) => Promise<void>
}

export async function askingAt(database: FreshDatabase, messages: MessagesAtHand | null): Promise<Asking> {
  const [owner, agent, clerk, gateway] = await Promise.all([
    database.owner(),
    database.as('agent'),
    database.as('temizlikClerk'),
    database.as('gateway'),
  ])
  const { municipality } = database
  const request = async (id: number): Promise<Row | undefined> =>
    (await owner.query<Row>('select * from zimmet_data.request where id = $1', [id])).rows[0]
  const version = async (id: number): Promise<unknown> => (await request(id))?.['version']
  const registerWith = async (phone: string, key: string): Promise<{ requestId: number; number: string }> => {
    const { rows } = await agent.query<{ answer: { requestId: number; number: string } }>(
      'select zimmet.register_request($1, $2) as answer',
      [
        randomUUID(),
        JSON.stringify({
          channelId: municipality.channels.whatsapp,
          subjectId: municipality.subjects.bin,
          description: 'Çöp alınmadı',
          citizen: { fullName: 'Ayşe Yılmaz', phone },
        }),
      ],
    )
    const answer = rows[0]?.answer
    if (answer === undefined) throw new Error('not registered')
    await owner.query(
      `insert into zimmet_data.message_request (message_id, request_id, at, staff_id)
       select m.id, $2, now(), $3 from zimmet_data.message m join zimmet_data.conversation c on c.id = m.conversation_id
       where c.citizen_key = $1 and m.direction = 'in'`,
      [key, answer.requestId, municipality.staff.agent],
    )
    return answer
  }
  let phones = 1_000_000
  const registered: Asking['registered'] = async () => {
    if (messages === null) throw new Error('who writes is told by the test')
    phones += 1
    const phone = `+90535${phones}`
    const told = messages.text({ words: 'Çöp alınmadı', from: { key: `TR.${randomUUID()}`, phone } })
    await messages.tell(told)
    const { key } = told.from
    return { ...(await registerWith(phone, key)), subjectId: municipality.subjects.bin, key }
  }
  const registeredOf: Asking['registeredOf'] = async (key) => {
    const written = async (): Promise<string | undefined> =>
      (await owner.query<{ phone: string }>('select phone from zimmet_data.conversation where citizen_key = $1', [key]))
        .rows[0]?.phone
    await expect.poll(written).toBeDefined()
    return await registerWith((await written()) ?? '', key)
  }
  const resolve: Asking['resolve'] = async (requestId) => {
    await clerk.query('select zimmet.accept_custody($1, $2, $3)', [randomUUID(), requestId, await version(requestId)])
    await clerk.query(`select zimmet.resolve($1, $2, $3, 'solved', 'Alındı', null)`, [
      ...[randomUUID(), requestId, await version(requestId)],
    ])
  }
  return {
    ...{ registered, registeredOf, request, resolve },
    resolved: async () => {
      const { requestId, key } = await registered()
      await resolve(requestId)
      const { rows } = await owner.query<{ id: number }>('select id from zimmet_data.survey where request_id = $1', [
        requestId,
      ])
      return { requestId, key, surveyId: rows[0]?.id ?? 0 }
    },
    outgoing: async (id) =>
      (await owner.query<Row>('select * from zimmet_data.outgoing where request_id = $1 order by created_at', [id]))
        .rows,
    survey: async (id) => (await owner.query<Row>('select * from zimmet_data.survey where id = $1', [id])).rows[0],
    surveyOf: async (id) =>
      (await owner.query<Row>('select * from zimmet_data.survey where request_id = $1', [id])).rows[0],
    verifications: async (id) =>
      (
        await owner.query<Row>(
          `select v.solved, v.by_citizen, s.login::text as login
           from zimmet_data.verification v join zimmet_data.staff s on s.id = v.staff_id where v.request_id = $1 order by v.at`,
          [id],
        )
      ).rows,
    closingFaults: async () => (await owner.query<Row>('select * from zimmet_private.closing_fault')).rows,
    answerOnPage: async (id, solved, score) =>
      (
        await gateway.query<Row>('select zimmet.gateway_survey_answer($1, $2, $3, $4) as kept', [
          id,
          solved,
          score,
          null,
        ])
      ).rows[0]?.['kept'],
    settle: async () => {
      const settleOne = async (): Promise<boolean> =>
        (await gateway.query<{ did: boolean }>(`select zimmet.gateway_settle_survey('0') as did`)).rows[0]?.did === true
      let isMore = true
      // oxlint-disable-next-line no-await-in-loop -- one after the other, until there is none
      while (isMore) isMore = await settleOne()
    },
    remind: async () => {
      await gateway.query('select zimmet.gateway_remind_surveys(10)')
    },
    verify: async (id, score) => {
      await agent.query('select zimmet.verify($1, $2, $3, true, $4, null)', [
        randomUUID(),
        id,
        await version(id),
        score,
      ])
    },
    reopenByAgent: async (id) => {
      await agent.query(`select zimmet.reopen($1, $2, $3, false, null, 'Gidip baktık')`, [
        randomUUID(),
        id,
        await version(id),
      ])
    },
  }
}
