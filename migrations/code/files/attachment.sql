create or replace view zimmet.attachment with (security_invoker) as
  select a.id, a.request_id, a.at, a.staff_id, a.name, a.media_type, a.bytes, a.is_evidence,
    (select count(distinct b.request_id)::int from zimmet_data.attachment b
      where b.hash = a.hash and b.request_id <> a.request_id and b.withdrawn_at is null) as also_on,
    a.taken_at, zimmet.alike_on(a.id) as alike_on, a.withdrawn_at, a.withdrawn_by, a.withdrawn_words,
    zimmet.may_withdraw(a.id) as may_withdraw
  from zimmet_data.attachment a;
comment on column zimmet.attachment.also_on is 'On how many other requests that the person sees the same bytes stand.';
comment on column zimmet.attachment.alike_on is 'On how many more of them a picture stands that looks almost the same.';
grant select on zimmet.attachment to zimmet_staff;
