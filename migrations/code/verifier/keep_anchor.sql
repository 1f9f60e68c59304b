create or replace function zimmet.keep_anchor(day date, requests int, entries bigint, heads bytea, seal bytea, key_fingerprint text) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
  kept int;
begin
  perform zimmet_private.require_verifier();
  insert into zimmet_data.anchor as a (day, staff_id, requests, entries, heads, seal, key_fingerprint)
  values (day, zimmet_private.my_staff_id(), requests, entries, heads, seal, key_fingerprint)
  on conflict on constraint anchor_is_sealed_once do nothing
  returning a.id into kept;
  return kept;
end
$$;
comment on function zimmet.keep_anchor(date, int, bigint, bytea, bytea, text) is
  'Keeps that an anchor was written outside and what it says; overseers and administrators, also by their PC on its own.';
grant execute on function zimmet.keep_anchor(date,int,bigint,bytea,bytea,text) to zimmet_overseer, zimmet_administrator;
