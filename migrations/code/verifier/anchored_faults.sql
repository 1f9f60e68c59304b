-- A record is compared by its entry: the chain may have grown, and must still hold the same hash there. Facts are compared while nothing came since.
create or replace function zimmet.anchored_faults(request_ids int[], entries int[], hashes bytea[], facts bytea[])
returns table (request_id int, entry int, fault text)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform zimmet_private.require_verifier();
  if cardinality(request_ids) > 5000 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'requestIds'));
  end if;
  return query
    select a.request_id, a.entry, f.fault
    from unnest(request_ids, entries, hashes, facts) as a (request_id, entry, hash, facts)
    left join zimmet_data.request r on r.id = a.request_id
    left join zimmet_data.history h on h.request_id = a.request_id and h.entry = a.entry
    cross join lateral (
      select case
        when r.id is null then 'request removed'
        when h.request_id is null then 'entry removed'
        when h.hash <> a.hash then 'chain rewritten'
        when r.last_entry = a.entry and a.facts <> zimmet_private.facts(r) then 'rows rewritten'
      end as fault
    ) f
    where f.fault is not null
    order by a.request_id;
end
$$;
comment on function zimmet.anchored_faults(int[], int[], bytea[], bytea[]) is
  'What of at most 5,000 anchored records is no more so: request or entry removed, chain or rows rewritten. Facts may be null. For overseers and administrators.';
grant execute on function zimmet.anchored_faults(int[],int[],bytea[],bytea[]) to zimmet_overseer, zimmet_administrator;
