create or replace view zimmet.attachment with (security_invoker) as
  select a.id, a.request_id, a.at, a.staff_id, a.name, a.media_type, a.bytes, a.is_evidence,
    (select count(distinct b.request_id)::int from zimmet_data.attachment b where b.hash = a.hash and b.request_id <> a.request_id)
      as also_on
  from zimmet_data.attachment a;
comment on column zimmet.attachment.also_on is 'On how many other requests that the person sees the same bytes stand.';
grant select on zimmet.attachment to zimmet_staff;
