create or replace view zimmet.closed_figure with (security_invoker) as
  select to_char(f.month, 'YYYY-MM-DD') as first_day, f.part, f.part_id, f.measure, f.value, f.base, f.requests from zimmet_data.closed_figure f;
comment on view zimmet.closed_figure is
  'The figures of closed months as they stood then: overseers see all, directors and clerks those of their directorates.';
grant select on zimmet.closed_figure to zimmet_staff;
