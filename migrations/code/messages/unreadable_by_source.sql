create or replace function zimmet.unreadable_by_source()
returns table (source text, deliveries int, since timestamptz, newest_at timestamptz, reason text)
language plpgsql stable security definer set search_path = '' as $$
begin
  if zimmet_private.my_post() is distinct from 'administrator' then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'unreadable_by_source'));
  end if;
  return query
    select d.source, count(*)::int, min(d.received_at), max(d.received_at),
      zimmet_private.reason_without_words((array_agg(d.fault order by d.id desc))[1])
    from zimmet_private.untaken_delivery d
    group by d.source
    order by max(d.received_at) desc;
end
$$;
comment on function zimmet.unreadable_by_source() is
  'Administrators: of which channel how many deliveries could not be taken in, since when, and why the newest was not; nothing of what stands in them.';
grant execute on function zimmet.unreadable_by_source() to zimmet_administrator;
