create or replace view zimmet.absence with (security_invoker) as
  select a.id, a.staff_id, a.since, a.until, a.deputy_id
  from zimmet_data.absence a
  where a.ended_at is null and a.until > clock_timestamp();
comment on view zimmet.absence is 'Who is away or will be, until when, and who stands in. Whoever works beside them sees it.';
grant select on zimmet.absence to zimmet_staff;
