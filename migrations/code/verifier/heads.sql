create or replace function zimmet.heads(after_id int, most int) returns table (request_id int, entry int, hash bytea)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform zimmet_private.require_verifier();
  return query
    select r.id, r.last_entry, r.last_hash from zimmet_data.request r
    where r.id > after_id order by r.id limit least(greatest(most, 1), 20000);
end
$$;
comment on function zimmet.heads(int, int) is 'The ends of the chains of the next requests by id, at most 20,000; for overseers and administrators. Holds nothing personal.';
grant execute on function zimmet.heads(int,int) to zimmet_overseer, zimmet_administrator;
