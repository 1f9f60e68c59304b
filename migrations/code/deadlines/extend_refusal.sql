create or replace function zimmet_private.extend_refusal(r zimmet_data.request) returns text
language sql stable set search_path = '' as $$
  select case
    when exists (select from zimmet_data.extension e where e.request_id = r.id) then 'ZM027'
    when r.due_at <= zimmet_private.present() then 'ZM040'
  end
$$;
comment on function zimmet_private.extend_refusal(zimmet_data.request) is
  'Why the deadline cannot be extended: it was, once, or it has passed; null where it can.';
