-- Append-only and chained: each entry of a request carries the hash of the one before it.
create table zimmet_data.history (
  request_id int not null,
  entry int not null,
  at timestamptz not null,
  staff_id int not null,
  login name not null,
  act text not null,
  details jsonb not null,
  version int not null,
  previous_hash bytea not null,
  hash bytea not null,
  constraint history_is_a_chain primary key (request_id, entry),
  constraint history_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint history_names_a_person foreign key (staff_id) references zimmet_data.staff (id) on delete restrict
);
comment on table zimmet_data.history is 'Geçmiş: who did what, by which login, when by the database''s clock.';
comment on column zimmet_data.history.details is 'What changed, in ids and hashes; personal data and free words stand elsewhere, where they can be destroyed.';
select zimmet_private.guard_table('zimmet_data.history');
create policy staff_sees_with_request on zimmet_data.history for select to zimmet_staff
  using (exists (select from zimmet_data.request r where r.id = request_id));
create trigger history_is_append_only before update or delete or truncate on zimmet_data.history
  for each statement execute function zimmet_private.forbid_change();

create function zimmet_private.chain_hash(
  previous_hash bytea, request_id int, entry int, at timestamptz, staff_id int, login name, act text, version int, details jsonb
) returns bytea
language sql immutable parallel safe set search_path = '' as $$
  select sha256(convert_to(
    jsonb_build_array(
      encode(previous_hash, 'hex'), request_id, entry, (extract(epoch from at) * 1000000)::bigint, staff_id, login, act, version, details
    )::text, 'UTF8'))
$$;
comment on function zimmet_private.chain_hash(bytea, int, int, timestamptz, int, name, text, int, jsonb) is
  'SHA-256 over the JSON text of everything an entry says and the hash before it.';

create function zimmet_private.record(inout r zimmet_data.request, act text, details jsonb, staff_id int)
language plpgsql volatile set search_path = '' as $$
declare
  new_hash bytea := zimmet_private.chain_hash(
    r.last_hash, r.id, r.last_entry + 1, r.changed_at, staff_id, session_user, act, r.version, details);
begin
  insert into zimmet_data.history (request_id, entry, at, staff_id, login, act, details, version, previous_hash, hash)
  values (r.id, r.last_entry + 1, r.changed_at, staff_id, session_user, act, details, r.version, r.last_hash, new_hash);
  r.last_entry := r.last_entry + 1;
  r.last_hash := new_hash;
end
$$;
comment on function zimmet_private.record(zimmet_data.request, text, jsonb, int) is 'Adds an entry to the chain of a request.';

create view zimmet_private.history_fault as
  with chain as (
    select
      h.*,
      lag(h.hash, 1, ''::bytea) over request_entries as hash_before,
      row_number() over request_entries as place,
      lead(h.entry) over request_entries is null as is_last
    from zimmet_data.history h
    window request_entries as (partition by h.request_id order by h.entry)
  )
  select r.id as request_id, c.entry, f.fault
  from zimmet_data.request r
  left join chain c on c.request_id = r.id
  cross join lateral (
    values
      (case when c.request_id is null then 'no history' end),
      (case when c.entry <> c.place then 'entry missing' end),
      (case when c.previous_hash <> c.hash_before then 'link broken' end),
      (case when c.hash <> zimmet_private.chain_hash(
        c.previous_hash, c.request_id, c.entry, c.at, c.staff_id, c.login, c.act, c.version, c.details) then 'entry altered' end),
      (case when c.is_last and (c.entry <> r.last_entry or c.hash <> r.last_hash) then 'end of chain missing' end)
  ) as f (fault)
  where f.fault is not null;
comment on view zimmet_private.history_fault is 'Every entry that was altered, removed or slipped in. Empty when all is well.';

create function zimmet.history_faults(checked_request_id int default null) returns table (request_id int, entry int, fault text)
language sql stable security definer set search_path = '' as $$
  select f.request_id, f.entry, f.fault
  from zimmet_private.history_fault f
  where zimmet_private.my_post() in ('overseer', 'administrator')
    and (checked_request_id is null or f.request_id = checked_request_id)
  order by f.request_id, f.entry
$$;
comment on function zimmet.history_faults(int) is
  'The verifier: faults in the history of one request or, without an argument, of all; for overseers and administrators.';
grant execute on function zimmet.history_faults(int) to zimmet_overseer, zimmet_administrator;
