create or replace function zimmet.gateway_open311_questions()
returns table (service_code text, id int, name text, kind text, choices text, is_required boolean)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform zimmet_private.require_gateway();
  return query
    select q.subject_id::text, q.id, q.name, q.kind, q.choices, q.is_required
    from zimmet_data.question q
    join zimmet_data.subject s on s.id = q.subject_id
    where q.is_active and s.is_active
    order by q.subject_id, q.position, q.id;
end
$$;
comment on function zimmet.gateway_open311_questions() is 'What is asked of the subjects that another system may report on; choices a line each.';
grant execute on function zimmet.gateway_open311_questions() to zimmet_gateway;
