// What an office does by chance: every act, by whose job it is and by anybody; imports, moves of staff, retired directorates and
// direct SQL among them. Two offices know nothing of each other.
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { refusalOf } from '#tests/support/refusals.ts'
import { players, type Deed, type Step } from './chance-steps.ts'
import { forgeries, pick, valuesOf } from './chance-values.ts'
import { standsOf, type Stand } from './office-at-hand.ts'
import { count, isWorkedOn, standOf, tries, type Life, type Office } from './office-of-chance.ts'
import { imports, takesBack } from './import-by-chance.ts'
import { asks, ends, takesFile } from './kept-by-chance.ts'
import { works } from './day-of-work.ts'
import { answers } from './survey-by-chance.ts'
import { leaves, moves, ofAdministrator, retires } from './random-staff.ts'
import { outside, whoseJob } from './whose-job.ts'

const fits: Partial<Record<Deed, (request: Stand) => boolean>> = {
  separate: ({ master, isClosed }) => master !== null && !isClosed,
  decide_join: ({ isProposed }) => isProposed,
  approve_outcome: ({ state }) => state === 'proposed',
  verify: ({ state, master }) => state === 'resolved' && master === null,
  reopen: ({ state, master }) => ['proposed', 'resolved', 'closed'].includes(state) && master === null,
  resolve: ({ state, master }) => state === 'in_work' && master === null,
  hold: ({ state, master, isHeld }) => state === 'in_work' && master === null && !isHeld,
  resume: ({ isHeld }) => isHeld,
  withdraw: ({ master, isClosed }) => master === null && !isClosed,
}

/** The request of a step: of those it fits where it is somebody's job. */
function targetOf(stands: readonly Stand[], { deed, target, isTheirJob }: Step): Stand {
  const fitting = isTheirJob ? stands.filter(fits[deed] ?? isWorkedOn) : []
  return pick(fitting.length > 0 ? fitting : stands, target)
}

/** What it is joined to: another that is worked on, where it is somebody’s job; alone one joins the same matter only. */
function otherOf(stands: readonly Stand[], request: Stand, { deed, other, isTheirJob }: Step): Stand {
  const open = stands.filter((each) => isWorkedOn(each) && each.id !== request.id)
  const same = open.filter(({ subject }) => subject === request.subject)
  const fitting = deed === 'join' && same.length > 0 ? same : open
  return pick(isTheirJob && fitting.length > 0 ? fitting : stands, other)
}

/** Somebody whose job it is sees to it that there is something to do it to. */
async function prepares(office: Office, life: Life, next: Step): Promise<readonly Stand[]> {
  const stands = await standsOf(office.owner, life.ids)
  const fit = fits[next.deed]
  if (!next.isTheirJob || fit === undefined || stands.some(fit)) return stands
  const request = pick(stands.filter(isWorkedOn).concat(stands), next.target)
  if (next.deed === 'separate') await merges(office, request, otherOf(stands, request, next).id, next)
  else if (next.deed === 'approve_outcome') await works(office, request, { ...next, dice: 3 })
  else if (next.deed === 'resume') {
    const role = whoseJob(office.database.municipality, request, 'take', next.dice)
    await tries(office, request, role, 'take', {})
    const held = valuesOf(office.database.municipality, 'hold', next.dice, 0)
    await tries(office, await standOf(office, request), role, 'hold', held)
  } else if (next.deed === 'hold')
    await tries(office, request, whoseJob(office.database.municipality, request, 'take', next.dice), 'take', {})
  return await standsOf(office.owner, life.ids)
}

/** Does it, or is refused. */
export async function takeStep(office: Office, life: Life, next: Step): Promise<void> {
  const stands = await prepares(office, life, next)
  const request = targetOf(stands, next)
  const m = office.database.municipality
  const chance = { role: next.role, which: players.indexOf(next.role), dice: next.dice }
  switch (next.deed) {
    case 'move':
      return await moves(office, chance)
    case 'term':
      return await ends(office, life, chance)
    case 'question':
      return await asks(office, life, chance)
    case 'staff_file':
      return await takesFile(office, chance)
    case 'leave':
      return await leaves(office, chance)
    case 'import':
      return await brings(office, life, next)
    case 'take_back':
      return await takesImportBack(office, life, next)
    case 'retire':
      return await retires(office, life, chance)
    case 'reinstate':
      await ofAdministrator(office, 'reinstate_directorate', {
        directorate_id: pick([m.directorates.park, m.directorates.fen], next.dice),
      })
      return
    case 'work':
      return await works(office, request, next)
    case 'survey':
      return await answers(office, request, next)
    case 'close':
      return await closes(office, request, next)
    case 'merge':
      return await merges(office, request, otherOf(stands, request, next).id, next)
    case 'undo':
      return await undoes(office, request, next)
    case 'withdraw':
      return await withdraws(office, request, next)
    case 'legal':
      return await legally(office, stands, next)
    case 'forge': {
      const person = await office.database.as(next.role)
      const refusal = await refusalOf(person.query(pick(forgeries, next.dice), [request.id]))
      expect(refusal?.code).toBe('42501')
      return
    }
    default: {
      const role = next.isTheirJob ? whoseJob(office.database.municipality, request, next.deed, next.dice) : next.role
      const values = valuesOf(m, next.deed, next.dice, otherOf(stands, request, next).id)
      await tries(office, request, role, next.deed, values)
    }
  }
}

/** Somebody gives it to another, and thinks better of it; at times another has acted first. */
async function undoes(office: Office, request: Stand, next: Step): Promise<void> {
  const m = office.database.municipality
  const deed = pick(['take', 'hand_over', 'return_custody', 'accept_custody', 'hand_over'], next.dice)
  const role = whoseJob(m, request, deed, next.dice)
  await tries(office, request, role, deed, valuesOf(m, deed, next.dice, 0))
  if (next.dice % 5 === 0)
    await tries(office, await standOf(office, request), next.role, 'add_note', valuesOf(m, 'add_note', 0, 0))
  await tries(office, await standOf(office, request), next.isTheirJob ? role : next.role, 'undo', {})
}

/** Worked, spoken of, confirmed: the confirmation is somebody’s, whoever he is. */
async function closes(office: Office, request: Stand, next: Step): Promise<void> {
  const m = office.database.municipality
  await works(office, request, { ...next, isTheirJob: true, dice: next.dice - (next.dice % 4) + 1 })
  await tries(office, request, pick(outside, next.dice), 'log_contact', valuesOf(m, 'log_contact', 0, 0))
  const role = next.isTheirJob ? pick(outside, next.dice) : next.role
  await tries(office, await standOf(office, request), role, 'verify', valuesOf(m, 'verify', next.dice, 0))
}

/** A file of the request is withdrawn: by a director of the holder, or by anybody. */
async function withdraws(office: Office, request: Stand, next: Step): Promise<void> {
  const { rows } = await office.owner.query<{ id: number }>(
    'select id from zimmet_data.attachment where request_id = $1 order by id',
    [request.id],
  )
  if (rows.length === 0) return
  const role = next.isTheirJob ? whoseJob(office.database.municipality, request, 'withdraw', next.dice) : next.role
  const values = { attachment_id: pick(rows, next.dice).id, words: 'Başka işin fotoğrafıymış' }
  await tries(office, request, role, 'withdraw_attachment', values)
}

/** Proposed by one, agreed to by another. */
async function merges(office: Office, request: Stand, masterId: number, { dice, role }: Step): Promise<void> {
  const m = office.database.municipality
  await tries(office, request, pick(outside, dice), 'propose_join', valuesOf(m, 'propose_join', dice, masterId))
  const agreeing = dice % 3 > 0 ? pick(outside, dice + 1) : role
  await tries(office, await standOf(office, request), agreeing, 'decide_join', valuesOf(m, 'decide_join', dice, 0))
}

/** What a law lets one do, to a request that falls under one. */
async function legally(office: Office, stands: readonly Stand[], next: Step): Promise<void> {
  const m = office.database.municipality
  const deed = pick(['extend_legal', 'interrupt_legal', 'restart_legal', 'tell_stage'], next.dice)
  const lawless = stands.filter((each) => isWorkedOn(each) && each.legalDue === null)
  const request = targetOf(lawless.length > 0 ? lawless : stands, next)
  const law = { legal_basis_id: deed === 'tell_stage' ? 1 : 2, words: 'Dilekçede yazıyor' }
  await tries(office, request, pick(outside, next.dice), 'set_legal_basis', law)
  const role = next.isTheirJob ? whoseJob(office.database.municipality, request, deed, next.dice) : next.role
  if (deed === 'restart_legal')
    await tries(office, await standOf(office, request), role, 'interrupt_legal', valuesOf(m, 'interrupt_legal', 0, 0))
  await tries(office, await standOf(office, request), role, deed, valuesOf(m, deed, next.dice, 0))
}

async function brings(office: Office, life: Life, { dice }: Step): Promise<void> {
  const brought = await imports(office, randomUUID(), dice)
  life.ids.push(...brought.ids)
  life.imported.push(brought)
  count(office, 'import')
  if (brought.isAgreed) count(office, 'agreed import')
}

/** What has just come in, on which nobody has acted; or what somebody has begun to work on. */
async function takesImportBack(office: Office, life: Life, next: Step): Promise<void> {
  if (next.isTheirJob || life.imported.length === 0) await brings(office, life, next)
  const imported = pick(life.imported.toReversed(), next.isTheirJob ? 0 : next.dice)
  const [first] = await standsOf(office.owner, imported.ids.slice(0, 1))
  if (!next.isTheirJob && first !== undefined)
    await tries(office, first, whoseJob(office.database.municipality, first, 'take', next.dice), 'take', {})
  count(office, await takesBack(office, imported.id, next.dice))
}
