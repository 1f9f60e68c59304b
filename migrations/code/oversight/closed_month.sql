create or replace view zimmet.closed_month with (security_invoker) as
  select to_char(m.month, 'YYYY-MM-DD') as first_day, m.closed_at, m.closed_by from zimmet_data.closed_month m;
comment on view zimmet.closed_month is 'Which months (their first days) were closed, when, and by whom.';
grant select on zimmet.closed_month to zimmet_staff;
