create or replace function zimmet.subject_uses() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  if not zimmet_private.supervises() then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'subject_uses'));
  end if;
  return (
    select coalesce(jsonb_object_agg(u.subject_id, u.requests), '{}')
    from (
      select r.subject_id, count(*) as requests from zimmet_data.request r
      where r.registered_at > zimmet_private.present() - interval '1 year' group by 1
    ) u);
end
$$;
comment on function zimmet.subject_uses() is
  'How many requests of the last year have each subject, for administrators and overseers: what is used most is looked at first.';
grant execute on function zimmet.subject_uses() to zimmet_administrator, zimmet_overseer;
