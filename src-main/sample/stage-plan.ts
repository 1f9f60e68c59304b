// The plan: what is asked when and where, and when each step of its life would come. Steps after `now` have not happened.

export interface Flow {
  requests: number
  /** Of these within the last five weeks. */
  recent: number
  citizens: number
  /** How much longer than usual work takes: the large sample has more that is open. */
  stretch: { temizlik: number; others: number }
}

/** When requests arrive: mostly in the daytime, ERBİM round the clock, the newest minutes ago. `now` is a literal. */
export const makeArrivals = ({ requests, recent }: Flow, now: string): string => `
create unlogged table zimmet_sample.arrival as
with raw as (
  select g as i, g > ${requests - recent} as is_recent,
    case
      when g > ${requests} - 14
        then ${now} - make_interval(secs => 150 + 520 * (${requests} - g) + 240 * zimmet_sample.dice(g, 11))
      when g > ${requests - recent} then ${now} - interval '35 days' + interval '34 days 21 hours' * zimmet_sample.dice(g, 12)
      else ${now} - interval '765 days' + interval '729 days 22 hours' * zimmet_sample.dice(g, 12)
    end as at
  from generate_series(1::bigint, ${requests}) g
), told as (
  select r.*, date_trunc('day', r.at)
    - case when extract(isodow from r.at) = 7 and zimmet_sample.dice(r.i, 13) < 0.6 then interval '2 days' else interval '0' end
    + make_interval(secs => case
        when zimmet_sample.dice(r.i, 14) < 0.84 then 30000 + 33000 * zimmet_sample.dice(r.i, 15)
        when zimmet_sample.dice(r.i, 14) < 0.96 then 61200 + 21600 * zimmet_sample.dice(r.i, 15)
        else 86399 * zimmet_sample.dice(r.i, 15)
      end) as daytime
  from raw r
)
select row_number() over (order by f.at, f.i)::int as id, f.i, f.at as registered_at
from (
  select t.i, case
    when t.i > ${requests} - 14 then t.at
    when t.is_recent and t.daytime between ${now} - interval '35 days' and ${now} - interval '3 hours' then t.daytime
    when not t.is_recent and t.daytime < ${now} - interval '36 days' then t.daytime
    else t.at
  end as at
  from told t
) f;
`

/** What is asked, who asks, who answers for it. */
export const makeAsked = ({ citizens }: Flow): string => `
create unlogged table zimmet_sample.asked as
select
  a.id, a.i, a.registered_at, w.id as channel_id, s.id as subject_id, q.directorate_id, n.id as neighbourhood_id, t.street_id,
  case when zimmet_sample.dice(a.i, 26) < 0.8 and t.street_id is not null
    then (1 + floor(zimmet_sample.dice(a.i, 27) * 140)::int)::text
      || case when zimmet_sample.dice(a.i, 28) < 0.5 then '/' || (1 + floor(zimmet_sample.dice(a.i, 29) * 12)::int) else '' end
  end as door,
  case when zimmet_sample.dice(a.i, 30) >= 0.06 then 1 + floor(zimmet_sample.dice(a.i, 31) * ${citizens})::int end as citizen_id,
  r.route, coalesce(case when r.route = 'unsorted' then u.id when r.route <> 'direct' then p.mistaken_for end, s.id) as first_subject_id,
  case when zimmet_sample.dice(a.i, 32) < 0.04 then 'urgent' when zimmet_sample.dice(a.i, 32) < 0.08 then 'high' end as told_priority,
  case
    when p.institution_id is not null and zimmet_sample.dice(a.i, 33) < 0.45 then 'forwarded'
    when zimmet_sample.dice(a.i, 33) > 0.96 then 'declined'
    else 'solved'
  end as outcome,
  case when zimmet_sample.dice(a.i, 34) < 0.05 then 'early' when zimmet_sample.dice(a.i, 34) < 0.075 then 'late' end as reopening,
  q.required_evidence, c.hours, c.last_day, g.staff_id as agent_id, v.staff_id as asker_id, k.staff_id as clerk_id, b.staff_id as director_id
from zimmet_sample.arrival a
join zimmet_sample.slot w on w.kind = 'way' and w.slot = floor(zimmet_sample.dice(a.i, 21) * 2000)::int
join zimmet_sample.slot s on s.kind = 'subject' and s.slot = floor(zimmet_sample.dice(a.i, 22) * 2000)::int
left join zimmet_sample.slot n on n.kind = 'place' and n.slot = floor(zimmet_sample.dice(a.i, 23) * 2000)::int
  and zimmet_sample.dice(a.i, 24) < 0.97
join zimmet_data.subject q on q.id = s.id
join zimmet_sample.topic p on p.subject_id = s.id
join zimmet_sample.pace c on c.directorate_id = q.directorate_id
cross join (select zimmet_private.unsorted_subject() as id) u
cross join (select d.id from zimmet_data.directorate d where d.is_dispatch_desk) desk
cross join lateral (select case
    when q.directorate_id = desk.id or zimmet_sample.dice(a.i, 20) >= 0.2 then 'direct'
    when p.mistaken_for is null then case when zimmet_sample.dice(a.i, 20) < 0.04 then 'unsorted' else 'direct' end
    when zimmet_sample.dice(a.i, 20) < 0.08 then 'returned'
    when zimmet_sample.dice(a.i, 20) < 0.14 then 'handed'
    else 'direct'
  end as route offset 0) r
left join zimmet_sample.road t on t.neighbourhood_id = n.id and zimmet_sample.dice(a.i, 25) < 0.9
  and t.place = floor(zimmet_sample.dice(a.i, 35) * t.size)::int
join zimmet_sample.crew g on g.directorate_id = 0 and g.post = 'agent' and g.place = floor(zimmet_sample.dice(a.i, 36) * g.size)::int
join zimmet_sample.crew v on v.directorate_id = 0 and v.place = floor(zimmet_sample.dice(a.i, 37) * v.size)::int
  and v.post = case when zimmet_sample.dice(a.i, 38) < 0.85 then 'agent' else 'overseer' end
join zimmet_sample.crew k on k.directorate_id = q.directorate_id and k.post = 'clerk'
  and k.place = floor(zimmet_sample.dice(a.i, 39) * k.size)::int
join zimmet_sample.crew b on b.directorate_id = q.directorate_id and b.post = 'director' and b.place = 0;
`

/** One step after the other, each later than the one before; written so that PostgreSQL computes each once. */
const steps: readonly (readonly [name: string, at: string])[] = [
  ['returned_at', `case when route = 'returned' then office(registered_at + wait(i, 41, 4), i, 41, 5) end`],
  [
    'handed_at',
    `case when route <> 'direct' then office(coalesce(returned_at, registered_at) + wait(i, 42, 4), i, 42, 5) end`,
  ],
  [
    'accepted_at',
    `case when dice(i, 143) < 0.35
    then office(coalesce(handed_at, registered_at) + wait(i, 43, hours * 0.1), i, 43, last_day) end`,
  ],
  ['taken_at', `office(coalesce(accepted_at, handed_at, registered_at) + wait(i, 44, hours * 0.14), i, 44, last_day)`],
  ['ranked_at', `case when dice(i, 145) < 0.04 then office(taken_at + wait(i, 45, 2), i, 45, last_day) end`],
  [
    'revealed_at',
    `case when dice(i, 146) < 0.12 and citizen_id is not null
    then office(coalesce(ranked_at, taken_at) + wait(i, 46, 2), i, 46, last_day) end`,
  ],
  [
    'noted_at',
    `case when dice(i, 147) < 0.45
    then office(coalesce(revealed_at, ranked_at, taken_at) + wait(i, 47, hours * 0.2), i, 47, last_day) end`,
  ],
  [
    'held_at',
    `case when dice(i, 148) < 0.14 then
    office(coalesce(noted_at, revealed_at, ranked_at, taken_at) + wait(i, 48, hours * 0.15), i, 48, last_day) end`,
  ],
  ['held_until', `date_trunc('day', held_at) + make_interval(days => 2 + floor(dice(i, 149) * 5)::int, hours => 17)`],
  [
    'planned_resume',
    `case when dice(i, 150) < 0.55 then
    office(held_at + (held_until - held_at) * (0.2 + 0.5 * dice(i, 50)), i, 50, last_day) end`,
  ],
  ['resumed_at', `case when planned_resume < held_until then planned_resume end`],
  ['going_at', `coalesce(resumed_at, held_until, noted_at, revealed_at, ranked_at, taken_at)`],
  ['complained_at', `case when dice(i, 151) < 0.025 then going_at + wait(i, 51, 2) end`],
  [
    'shown_at',
    `case when outcome = 'solved' and (required_evidence <> 'none' or dice(i, 152) < 0.3) then
    office(coalesce(complained_at, going_at) + wait(i, 52, hours * 0.6), i, 52, last_day) end`,
  ],
  [
    'resolved_at',
    `coalesce(shown_at + make_interval(secs => 200 + 1500 * dice(i, 53)),
    office(coalesce(complained_at, going_at) + wait(i, 53, hours * 0.6), i, 53, last_day))`,
  ],
  ['approved_at', `case when outcome <> 'solved' then office(resolved_at + wait(i, 54, 14), i, 54, last_day) end`],
  ['kind_of_reopening', `case when outcome = 'solved' then reopening end`],
  [
    'verified_at',
    `case when kind_of_reopening is distinct from 'early' then
    office(coalesce(approved_at, resolved_at) + wait(i, 55, 22), i, 55, 6) end`,
  ],
  [
    'reopened_at',
    `case kind_of_reopening when 'early' then office(resolved_at + wait(i, 56, 16), i, 56, 6)
    when 'late' then office(verified_at + wait(i, 56, 50), i, 56, 6) end`,
  ],
  [
    'shown_again_at',
    `case when required_evidence <> 'none' then
    office(reopened_at + wait(i, 57, hours * 0.4), i, 57, last_day) end`,
  ],
  [
    'resolved_again_at',
    `coalesce(shown_again_at + make_interval(secs => 240 + 900 * dice(i, 58)),
    office(reopened_at + wait(i, 58, hours * 0.4), i, 58, last_day))`,
  ],
  ['verified_again_at', `office(resolved_again_at + wait(i, 59, 22), i, 59, 6)`],
]

const laterals = steps
  .map(([name, at]) => {
    const expression = at.replaceAll(/\b(office|wait|dice)\(/g, 'zimmet_sample.$1(')
    return `cross join lateral (select ${expression} as ${name} offset 0) as step_${name}`
  })
  .join('\n')

const notLived = new Set(['held_until', 'planned_resume', 'going_at', 'kind_of_reopening'])
const lived = (now: string): string =>
  steps
    .filter(([name]) => !notLived.has(name))
    .map(([name]) => `case when ${name} <= ${now} then ${name} end as ${name}`)
    .join(',\n  ')

/** The lives: each request with the instants of its steps so far; `due_at` is when it would be resolved. */
export const makeLives = (now: string): string => `
create unlogged table zimmet_sample.life as
select a.id, a.i, a.registered_at, a.channel_id, a.subject_id, a.directorate_id, a.neighbourhood_id, a.street_id, a.door,
  a.citizen_id, a.route, a.first_subject_id, f.directorate_id as first_directorate_id, coalesce(a.told_priority, f.priority) as priority,
  a.outcome, a.kind_of_reopening as reopening, a.required_evidence, a.agent_id, a.asker_id, a.clerk_id, a.director_id,
  k.staff_id as first_clerk_id, e.staff_id as desk_clerk_id, desk.id as desk_id, a.held_until, a.resolved_at as due_at,
  null::int as master_id, null::timestamptz as joined_at,
  ${lived(now)}
from (select * from zimmet_sample.asked ${laterals}) a
join zimmet_data.subject f on f.id = a.first_subject_id
join (select d.id from zimmet_data.directorate d where d.is_dispatch_desk) desk on true
join zimmet_sample.crew k on k.directorate_id = f.directorate_id and k.post = 'clerk'
  and k.place = floor(zimmet_sample.dice(a.i, 60) * k.size)::int
join zimmet_sample.crew e on e.directorate_id = desk.id and e.post = 'clerk'
  and e.place = floor(zimmet_sample.dice(a.i, 61) * e.size)::int;
`
