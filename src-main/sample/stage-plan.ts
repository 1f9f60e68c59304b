// The plan: what is asked when and where, and when each step of its life would come. Steps after `now` have not happened.

export interface Flow {
  requests: number
  /** Of these within the last five weeks. */
  recent: number
  citizens: number
  /** Share of the requests for which an earlier one of the same matter is looked for, to join them. */
  doubles: number
  /** How much longer than usual work takes: the large sample has more that is open. */
  stretch: { temizlik: number; others: number }
}

/** Five weeks as reports count them: 35 days of the office's clock, today with them. */
const beginningOf = (now: string): string => `(date_trunc('day', ${now}, 'Europe/Istanbul') - interval '34 days')`

/** When requests arrive: mostly in the daytime, ERBİM round the clock, the newest minutes ago. `now` is a literal. */
export const makeArrivals = ({ requests, recent }: Flow, now: string): string => `
create unlogged table zimmet_sample.arrival as
with raw as (
  select g as i, g > ${requests - recent} as is_recent,
    case
      when g > ${requests} - 14
        then ${now} - make_interval(secs => 150 + 520 * (${requests} - g) + 240 * zimmet_sample.dice(g, 11))
      when g > ${requests - recent} 
        then ${beginningOf(now)} + (${now} - interval '3 hours' - ${beginningOf(now)}) * zimmet_sample.dice(g, 12)
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
    when t.is_recent and t.daytime between ${beginningOf(now)} and ${now} - interval '3 hours' then t.daytime
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
