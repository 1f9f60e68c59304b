create or replace function zimmet.gateway_open311_services()
returns table (code text, name text, keywords text, service_group text)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform zimmet_private.require_gateway();
  return query
    select s.id::text, s.name, s.keywords, d.name
    from zimmet_data.subject s
    join zimmet_data.directorate d on d.id = s.directorate_id
    where s.is_active
    order by s.id;
end
$$;
comment on function zimmet.gateway_open311_services() is
  'The subjects that another system may report on, with the directorate that answers for each.';
grant execute on function zimmet.gateway_open311_services() to zimmet_gateway;
