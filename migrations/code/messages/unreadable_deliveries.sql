create or replace function zimmet.unreadable_deliveries()
returns table (id bigint, source text, received_at timestamptz, bytes int, fault text)
language plpgsql stable security definer set search_path = '' as $$
begin
  if zimmet_private.my_post() is distinct from 'administrator' and not zimmet_private.sees_all() then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'unreadable_deliveries'));
  end if;
  return query
    select d.id, d.source, d.received_at, d.bytes, zimmet_private.reason_without_words(d.fault)
    from zimmet_private.untaken_delivery d
    order by d.id desc
    limit 200;
end
$$;
comment on function zimmet.unreadable_deliveries() is
  'Deliveries that could not be taken in, and why, without what stands in them; the newest two hundred.';
grant execute on function zimmet.unreadable_deliveries() to zimmet_staff;
