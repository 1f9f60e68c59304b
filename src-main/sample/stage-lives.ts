// The lives: for each request the instants of its steps, from registration to the citizen's answer. What lies after
// `now` has not happened, which leaves open requests in every state.

interface Step {
  name: string
  /** The instant as it falls, null where the step is not part of this life. */
  at: string
  /** Where given, it waits for office hours: a salt of its own and the last working day of the week. */
  office?: readonly [salt: number, lastDay: string]
}

/** One step after the other, each later than the one before. */
const steps: readonly Step[] = [
  {
    name: 'returned_at',
    at: `case when route = 'returned' then registered_at + wait(i, 41, 4) end`,
    office: [41, '5'],
  },
  {
    name: 'handed_at',
    at: `case when route <> 'direct' then coalesce(returned_at, registered_at) + wait(i, 42, 4) end`,
    office: [42, '5'],
  },
  {
    name: 'contacted_at',
    at: `case when dice(i, 153) < 0.93 and citizen_id is not null
      then coalesce(handed_at, registered_at) + wait(i, 62, 0.7) end`,
    office: [62, 'last_day'],
  },
  {
    name: 'accepted_at',
    at: `case when dice(i, 143) < 0.35 then coalesce(contacted_at, handed_at, registered_at) + wait(i, 43, hours * 0.1) end`,
    office: [43, 'last_day'],
  },
  {
    name: 'taken_at',
    at: `coalesce(accepted_at, contacted_at, handed_at, registered_at) + wait(i, 44, hours * 0.14)`,
    office: [44, 'last_day'],
  },
  {
    name: 'ranked_at',
    at: `case when dice(i, 145) < 0.04 then taken_at + wait(i, 45, 2) end`,
    office: [45, 'last_day'],
  },
  {
    name: 'revealed_at',
    at: `case when dice(i, 146) < 0.12 and citizen_id is not null then coalesce(ranked_at, taken_at) + wait(i, 46, 2) end`,
    office: [46, 'last_day'],
  },
  {
    name: 'noted_at',
    at: `case when dice(i, 147) < 0.45 then coalesce(revealed_at, ranked_at, taken_at) + wait(i, 47, hours * 0.2) end`,
    office: [47, 'last_day'],
  },
  {
    name: 'held_at',
    at: `case when dice(i, 148) < 0.14
      then coalesce(noted_at, revealed_at, ranked_at, taken_at) + wait(i, 48, hours * 0.15) end`,
    office: [48, 'last_day'],
  },
  {
    name: 'held_until',
    at: `date_trunc('day', held_at) + make_interval(days => 2 + floor(dice(i, 149) * 5)::int, hours => 17)`,
  },
  {
    name: 'planned_resume',
    at: `case when dice(i, 150) < 0.55 then held_at + (held_until - held_at) * (0.2 + 0.5 * dice(i, 50)) end`,
    office: [50, 'last_day'],
  },
  { name: 'resumed_at', at: `case when planned_resume < held_until then planned_resume end` },
  { name: 'going_at', at: `coalesce(resumed_at, held_until, noted_at, revealed_at, ranked_at, taken_at)` },
  { name: 'complained_at', at: `case when dice(i, 151) < 0.025 then going_at + wait(i, 51, 2) end` },
  {
    name: 'shown_at',
    at: `case when outcome = 'solved' and (required_evidence <> 'none' or dice(i, 152) < 0.3)
      then coalesce(complained_at, going_at) + wait(i, 52, hours * 0.6) end`,
    office: [52, 'last_day'],
  },
  {
    name: 'done_at',
    at: `case when shown_at is null then coalesce(complained_at, going_at) + wait(i, 53, hours * 0.6) end`,
    office: [53, 'last_day'],
  },
  { name: 'resolved_at', at: `coalesce(shown_at + make_interval(secs => 200 + 1500 * dice(i, 53)), done_at)` },
  {
    name: 'approved_at',
    at: `case when outcome <> 'solved' then resolved_at + wait(i, 54, 28) end`,
    office: [54, 'last_day'],
  },
  { name: 'kind_of_reopening', at: `case when outcome = 'solved' then reopening end` },
  {
    name: 'verified_at',
    at: `case when kind_of_reopening is distinct from 'early' then coalesce(approved_at, resolved_at) + wait(i, 55, 22) end`,
    office: [55, '6'],
  },
  {
    name: 'reopened_at',
    at: `case kind_of_reopening when 'early' then resolved_at + wait(i, 56, 16)
      when 'late' then verified_at + wait(i, 56, 50) end`,
    office: [56, '6'],
  },
  {
    name: 'shown_again_at',
    at: `case when required_evidence <> 'none' then reopened_at + wait(i, 57, hours * 0.4) end`,
    office: [57, 'last_day'],
  },
  {
    name: 'done_again_at',
    at: `case when shown_again_at is null then reopened_at + wait(i, 58, hours * 0.4) end`,
    office: [58, 'last_day'],
  },
  {
    name: 'resolved_again_at',
    at: `coalesce(shown_again_at + make_interval(secs => 240 + 900 * dice(i, 58)), done_again_at)`,
  },
  { name: 'verified_again_at', at: `resolved_again_at + wait(i, 59, 22)`, office: [59, '6'] },
]

/** Each instant is a column of its own before it is used (offset 0): only then are the functions computed in line. */
const laterals = steps
  .map(({ name, at, office }) => {
    const falls = office === undefined ? name : `falls_${name}`
    const expression = at.replaceAll(/\b(wait|dice)\(/g, 'zimmet_sample.$1(')
    const falling = `cross join lateral (select ${expression} as ${falls} offset 0) as plan_${name}`
    if (office === undefined) return falling
    const [salt, lastDay] = office
    return `${falling}
cross join lateral (select zimmet_sample.office(${falls}, i, ${salt}, ${lastDay}) as ${name} offset 0) as step_${name}`
  })
  .join('\n')

const notLived = new Set(['held_until', 'planned_resume', 'going_at', 'done_at', 'done_again_at', 'kind_of_reopening'])
const lived = (now: string): string =>
  steps
    .filter(({ name }) => !notLived.has(name))
    .map(({ name }) => `case when ${name} <= ${now} then ${name} end as ${name}`)
    .join(',\n  ')

/** The lives: each request with the instants of its steps so far; `due_at` is when it would be resolved. */
export const makeLives = (now: string): string => `
create unlogged table zimmet_sample.life as
select a.id, a.i, a.registered_at, a.channel_id, a.subject_id, a.directorate_id, a.neighbourhood_id, a.street_id, a.door,
  a.citizen_id, a.route, a.first_subject_id, f.directorate_id as first_directorate_id, coalesce(a.told_priority, f.priority) as priority,
  a.outcome, a.kind_of_reopening as reopening, a.required_evidence, a.agent_id, a.asker_id, a.clerk_id, a.director_id,
  k.staff_id as first_clerk_id, e.staff_id as desk_clerk_id, desk.id as desk_id, a.held_until, a.resolved_at as due_at,
  null::int as master_id, null::timestamptz as joined_at, null::int as joined_by,
  ${lived(now)}
from (select * from zimmet_sample.asked ${laterals}) a
join zimmet_data.subject f on f.id = a.first_subject_id
join (select d.id from zimmet_data.directorate d where d.is_dispatch_desk) desk on true
join zimmet_sample.crew k on k.directorate_id = f.directorate_id and k.post = 'clerk'
  and k.place = floor(zimmet_sample.dice(a.i, 60) * k.size)::int
join zimmet_sample.crew e on e.directorate_id = desk.id and e.post = 'clerk'
  and e.place = floor(zimmet_sample.dice(a.i, 61) * e.size)::int;
`
