create or replace function zimmet.settings_head(until_entry int default null) returns table (entry int, hash bytea)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform zimmet_private.require_verifier();
  return query
    select e.entry, e.hash from zimmet_data.settings_entry e
    where until_entry is null or e.entry <= until_entry
    order by e.entry desc limit 1;
end
$$;
comment on function zimmet.settings_head(int) is
  'The end of the chain of settings, or where it stood at an entry: an anchored entry keeps its hash for ever. For overseers and administrators.';
grant execute on function zimmet.settings_head(int) to zimmet_overseer, zimmet_administrator;
