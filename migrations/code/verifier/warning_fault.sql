create or replace view zimmet_private.warning_fault as
  select coalesce(w.request_id, h.request_id) as request_id, h.entry, f.fault
  from zimmet_data.warning w
  full join (select x.* from zimmet_data.history x where x.act = 'see_warning') h on h.request_id = w.request_id and h.at = w.at
  left join lateral (
    select b.details ->> 'dueAt' as due_at from zimmet_data.history b
    where b.request_id = h.request_id and b.entry < h.entry and b.details ? 'dueAt' order by b.entry desc limit 1
  ) b on true
  cross join lateral (
    values
      (case when w.request_id is null then 'row missing' end),
      (case when h.request_id is null then 'row without an act' end),
      (case when w.staff_id <> h.staff_id then 'staff differs' end),
      (case when w.level::text <> h.details ->> 'level' then 'level differs' end),
      (case when zimmet_private.milliseconds(w.due_at)::text <> b.due_at then 'due_at differs' end)
  ) as f (fault)
  where f.fault is not null;
comment on view zimmet_private.warning_fault is 'Warnings seen that the history does not bear out.';
