create or replace view zimmet_private.fresh_custody_deadline as
  with clock as materialized (select k.* from zimmet_private.flat_clock k),
  present as materialized (select zimmet_private.present() as at)
  select c.request_id, c.period, r.is_open, c.due_at as due_before,
    zimmet_private.unless_passed(
      c.due_at, to_timestamp(case when c.target_unit is not null then due.second end), n.at) as due_at
  from zimmet_data.request r
  cross join present n
  join zimmet_data.custody c on c.request_id = r.id and upper_inf(c.period)
  join zimmet_data.directorate d on d.id = c.directorate_id
  join clock k on k.calendar_id = d.calendar_id
  cross join lateral (select zimmet_private.second_of(coalesce(c.counts_from, lower(c.period))) as since offset 0) f
  cross join lateral zimmet_private.paused_second(k.starts, k.ends, k.worked_before, r.id, coalesce(c.counts_from, lower(c.period))) p
  cross join lateral (select p.seconds + r.extension_seconds as seconds offset 0) added
  cross join lateral zimmet_private.deadline_second(
    k.starts, k.ends, k.worked_before, k.days, k.day_ends, f.since, c.target_unit, c.target_amount, added.seconds) due;
comment on view zimmet_private.fresh_custody_deadline is
  'The holders'' own deadlines worked out anew: what set_custody_deadline gives each of them alone.';
