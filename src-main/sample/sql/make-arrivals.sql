create unlogged table zimmet_sample.arrival as
with raw as (
  select g as i, g > :older as is_recent,
    case
      when g > :requests - 14
        then :now - make_interval(secs => 150 + 520 * (:requests - g) + 240 * zimmet_sample.dice(g, 11))
      when g > :older 
        then :beginning + (:now - interval '3 hours' - :beginning) * zimmet_sample.dice(g, 12)
      else :now - interval '765 days' + interval '729 days 22 hours' * zimmet_sample.dice(g, 12)
    end as at
  from generate_series(1::bigint, :requests) g
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
    when t.i > :requests - 14 then t.at
    when t.is_recent and t.daytime between :beginning and :now - interval '3 hours' then t.daytime
    when not t.is_recent and t.daytime < :now - interval '36 days' then t.daytime
    else t.at
  end as at
  from told t
) f;
