-- What a new municipality begins with; from then on these rows are its own.
insert into zimmet_data.work_calendar (name, observes_days_off) values ('Ofis', true), ('Saha ekipleri', true), ('Kesintisiz', false);

insert into zimmet_data.work_week (calendar_id, valid) select c.id, '[2024-01-01,)' from zimmet_data.work_calendar c;

insert into zimmet_data.work_week_span (week_id, weekday, starts, ends)
select w.id, d.weekday, s.starts * 3600, s.ends * 3600
from (
  values ('Ofis', 1, 5, 8, 12), ('Ofis', 1, 5, 13, 17), ('Saha ekipleri', 1, 6, 7, 12), ('Saha ekipleri', 1, 6, 13, 16), ('Kesintisiz', 1, 7, 0, 24)
) as s (calendar, first_day, last_day, starts, ends)
join zimmet_data.work_calendar c on c.name = s.calendar
join zimmet_data.work_week w on w.calendar_id = c.id
cross join lateral generate_series(s.first_day, s.last_day) as d (weekday);

-- 2024-2028 as published; 2029-2032 by the Umm al-Qura calendar of ICU, which gives the published days of 2024-2028 as well.
insert into zimmet_data.day_off (kind, name, period)
select 'holiday', h.name, h.period
from (
  select name, period from zimmet_private.fixed_holidays(2024, 2032)
  union all
  select name, period from zimmet_private.religious_holidays(
    '{2024-04-10,2025-03-30,2026-03-20,2027-03-09,2028-02-26,2029-02-14,2030-02-04,2031-01-24,2032-01-14}', 3, 'Ramazan Bayramı')
  union all
  select name, period from zimmet_private.religious_holidays(
    '{2024-06-16,2025-06-06,2026-05-27,2027-05-16,2028-05-05,2029-04-24,2030-04-13,2031-04-02,2032-03-22}', 4, 'Kurban Bayramı')
) as h
order by h.period;

update zimmet_data.day_off o
set is_computed = true
where o.declared_by is null and o.name ~ '^(Ramazan|Kurban) Bayramı' and lower(o.period) >= '2029-01-01 00:00+03';

select zimmet_private.build_clock(c.id, '2024-01-01', '2033-01-01') from zimmet_data.work_calendar c;

insert into zimmet_data.target (kind, priority, unit, amount) values
  ('first_contact', 'urgent', 'hours', 2), ('first_contact', 'high', 'hours', 4),
  ('first_contact', 'normal', 'days', 1), ('first_contact', 'low', 'days', 2),
  ('resolution', 'urgent', 'hours', 8), ('resolution', 'high', 'days', 3),
  ('resolution', 'normal', 'days', 7), ('resolution', 'low', 'days', 15);

insert into zimmet_data.legal_basis (code, name, unit, amount, extended_amount, can_be_interrupted, stage_suffices) values
  ('3071', '3071 sayılı Dilekçe Hakkı Kanunu m. 7', 'calendar_days', 30, null, false, true),
  ('4982', '4982 sayılı Bilgi Edinme Hakkı Kanunu m. 11', 'days', 15, 30, true, false),
  ('6698', '6698 sayılı KVKK m. 13', 'calendar_days', 30, null, false, false);

insert into zimmet_data.escalation_step (level, budget_share, after_seconds, addressee) values
  (1, 0.75, 0, 'clerk'), (2, 1, 0, 'director'), (3, 1, 28800, 'vice_mayor'), (4, 1, 86400, 'mayor');

insert into zimmet_data.reading_limit (kind, per_minute, per_hour) values ('phone', 20, 120), ('reveal', 10, 60), ('attachment', 300, 3000);

insert into zimmet_data.reading_key (key) values (sha256(decode(
  replace(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')));

-- A PC keeps at most five sessions, and twice as many while somebody signs in anew.
insert into zimmet_data.quota (code, amount) values ('files_a_day', 400), ('file_bytes_a_day', 1073741824), ('sessions', 16);

insert into zimmet_data.feed_horizon (pruned_before) values (pg_current_xact_id());
