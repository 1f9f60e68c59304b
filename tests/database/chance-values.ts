// What acts by chance are given: mostly what fits, at times what does not.
import { pdf, photo, usualValues, type Values } from './acts.ts'
import type { Municipality } from '#tests/support/cast.ts'

export const pick = <T>(choices: readonly T[], dice: number): T => {
  const chosen = choices[dice % choices.length]
  if (chosen === undefined) throw new Error('nothing to pick from')
  return chosen
}

// A picture that comes again and again, beside pictures of their own.
const worn = photo('worn')
const day = 86_400_000

/** The values of an act; `otherId` is the request that one joins to. */
export function valuesOf(m: Municipality, deed: string, dice: number, otherId: number): Values {
  const values: Values = { ...usualValues(m)[deed] }
  switch (deed) {
    case 'join':
    case 'propose_join':
      return { ...values, master_id: otherId }
    case 'hand_over':
      return { ...values, ...pick(receivers(m), dice) }
    case 'change_subject':
      return {
        ...values,
        subject_id: pick([m.subjects.bin, m.subjects.debris, m.subjects.ruling, m.subjects.pothole], dice),
      }
    case 'resolve':
      return { ...values, outcome: pick(['solved', 'solved', 'solved', 'declined'], dice) }
    case 'attach':
      return { ...values, content: pick([photo(), photo(), photo(), worn, pdf], dice), is_evidence: dice % 5 > 0 }
    case 'verify':
      return pick([values, { ...values, by_citizen: true, score: 5 }], dice)
    case 'decide_join':
      return { ...values, is_accepted: dice % 4 > 0 }
    case 'change_priority':
      return pick([values, { priority: 'low', words: 'Acelesi yokmuş' }, { priority: 'normal' }], dice)
    case 'hold':
      return { ...values, reason_id: pick([m.holdReasons.citizen, m.holdReasons.material], dice) }
    case 'extend':
      return { ...values, until: new Date(Date.now() + pick([30, 60, 85], dice) * day) }
    case 'set_legal_basis':
      return pick([law(1), law(2), law(3), law(2), { legal_basis_id: null, words: 'Kanuna göre sorulmamış' }], dice)
    default:
      return values
  }
}

const law = (id: number): Values => ({ legal_basis_id: id, words: 'Dilekçede yazıyor' })

function receivers({ directorates, subjects }: Municipality): Values[] {
  const { fen, temizlik, park } = directorates
  return [
    { directorate_id: fen, subject_id: subjects.pothole },
    { directorate_id: fen, subject_id: null },
    { directorate_id: temizlik, subject_id: subjects.bin },
    { directorate_id: temizlik, subject_id: null },
    { directorate_id: park, subject_id: subjects.pruning },
  ]
}

/** What somebody with psql tries beside the functions. */
export const forgeries = [
  `update zimmet_data.request set state = 'closed', closed_at = now(), outcome = 'solved' where id = $1`,
  `insert into zimmet_data.resolution (request_id, at, staff_id, directorate_id, outcome, words) values ($1, now(), 1, 1, 'solved', 'x')`,
  `insert into zimmet_data.verification (request_id, at, staff_id, solved, by_citizen) values ($1, now(), 1, true, false)`,
  `update zimmet_data.attachment set at = now(), is_evidence = true where request_id = $1`,
  `delete from zimmet_data.joining where request_id = $1`,
  `update zimmet_data.extension set due_after = now() where request_id = $1`,
  `update zimmet_data.import set counted_at = now() where $1 > 0`,
] as const
