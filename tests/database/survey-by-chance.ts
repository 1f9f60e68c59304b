// Citizens answer the survey by chance: in time or late, once or twice, where their word closes and where it does not.
import { works } from './day-of-work.ts'
import type { Step } from './chance-steps.ts'
import type { Stand } from './office-at-hand.ts'
import { count, standOf, tries, type Office } from './office-of-chance.ts'
import { whoseJob } from './whose-job.ts'

/** The gateway's account, so that whoever asks is asked. */
export async function servesMessages({ database }: Office): Promise<void> {
  const gateway = await database.as('gateway')
  await gateway.query(`select zimmet.gateway_account('sms', 'BELEDIYE', 'BELEDIYE')`)
}

/** Who is to work it off, or anybody, puts down somebody with a phone of his choice, who will be asked. */
async function brings(office: Office, request: Stand, next: Step): Promise<void> {
  const role = next.isTheirJob ? whoseJob(office.database.municipality, request, 'take', next.dice) : next.role
  const phone = `+9053${String(request.id).padStart(5, '0').slice(-5)}${String(next.dice % 1000).padStart(3, '0')}`
  const isDone = await tries(office, request, role, 'add_complainant', {
    citizen: JSON.stringify({ fullName: 'Tanık', phone }),
  })
  if (isDone) count(office, 'brought')
}

/** Somebody answers what he was asked about one of the requests, and what he said is acted on; now, or after something else. */
export async function answers(office: Office, request: Stand, next: Step): Promise<void> {
  const { owner, database } = office
  const gateway = await database.as('gateway')
  if (Math.floor(next.dice / 60) % 2 === 0) await brings(office, request, next)
  if (next.isTheirJob)
    await works(office, await standOf(office, request), { ...next, dice: next.dice - (next.dice % 4) + 1 })
  const { rows } = await owner.query<{ id: number }>(
    'select id from zimmet_data.survey where request_id = $1 order by id desc',
    [request.id],
  )
  const { dice } = next
  for (const { id } of rows.slice(0, 1 + (dice % 2))) {
    const told = [id, dice % 3 > 0, dice % 5 === 0 ? null : 1 + (dice % 5), dice % 7 === 0 ? 'Elinize sağlık' : null]
    // oxlint-disable-next-line no-await-in-loop -- one answer after the other
    await gateway.query('select zimmet.gateway_survey_answer($1, $2, $3, $4)', told)
  }
  if (dice % 11 === 0) return
  await owner.query('update zimmet_data.message_setting set survey_closes = $1 where survey_closes <> $1', [
    dice % 4 > 1,
  ])
  const settled = await gateway.query<{ isDone: boolean }>(`select zimmet.gateway_settle_survey('0') as "isDone"`)
  if (settled.rows[0]?.isDone !== true) return
  const last = await owner.query<{ effect: string }>(
    `select effect from zimmet_data.survey where settled_at is not null order by settled_at desc limit 1`,
  )
  count(office, `survey ${last.rows[0]?.effect}`)
}
