create or replace function zimmet.facts_at_rest(request_ids int[]) returns table (request_id int, entry int, hash bytea, facts bytea)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform zimmet_private.require_verifier();
  if cardinality(request_ids) > 5000 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'requestIds'));
  end if;
  return query
    select r.id, r.last_entry, r.last_hash, zimmet_private.facts(r)
    from zimmet_data.request r where r.id = any (request_ids) order by r.id;
end
$$;
comment on function zimmet.facts_at_rest(int[]) is
  'Head and facts of at most 5,000 requests, of one moment; for overseers and administrators. Hashes alone: nothing personal.';
grant execute on function zimmet.facts_at_rest(int[]) to zimmet_overseer, zimmet_administrator;
