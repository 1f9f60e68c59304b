-- The custody ledger: at every moment from registration to closing exactly one directorate answers for a request.
create table zimmet_data.custody (
  request_id int not null,
  period tstzrange not null,
  directorate_id int not null,
  how text not null,
  reason_id int,
  words text,
  moved_by int not null,
  accepted_at timestamptz,
  accepted_by int,
  ended_by_closing boolean not null default false,
  constraint custody_never_overlaps primary key (request_id, period without overlaps),
  constraint custody_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint custody_of_a_directorate foreign key (directorate_id)
    references zimmet_data.directorate (id) on delete restrict,
  constraint custody_moved_for_a_reason foreign key (reason_id) references zimmet_data.reason (id) on delete restrict,
  constraint custody_moved_by_staff foreign key (moved_by) references zimmet_data.staff (id) on delete restrict,
  constraint custody_accepted_by_staff foreign key (accepted_by) references zimmet_data.staff (id) on delete restrict,
  constraint custody_how_is_known check (how in ('registered', 'handed_over', 'returned', 'reopened', 'joined')),
  constraint custody_has_a_beginning check (not lower_inf(period) and lower_inc(period) and not upper_inc(period)),
  constraint custody_accepted_by_a_person check ((accepted_at is null) = (accepted_by is null)),
  constraint custody_accepted_while_held check (accepted_at <@ period or accepted_at is null),
  constraint custody_closing_ends_it check (not (ended_by_closing and upper_inf(period)))
);
comment on table zimmet_data.custody is 'Zimmet: which directorate held a request, from when to when, why it came there, when it was accepted.';
comment on column zimmet_data.custody.how is 'How it came to this directorate.';
comment on column zimmet_data.custody.ended_by_closing is 'The only end after which the next period need not begin at once (a reopened request).';
select zimmet_private.guard_table('zimmet_data.custody');
create policy staff_sees_with_request on zimmet_data.custody for select to zimmet_staff
  using (exists (select from zimmet_data.request r where r.id = request_id));

create view zimmet_private.custody_fault as
  with ledger as (
    select
      c.request_id, c.directorate_id, c.period, c.ended_by_closing,
      lead(lower(c.period)) over request_time as next_start,
      row_number() over request_time as place
    from zimmet_data.custody c
    window request_time as (partition by c.request_id order by lower(c.period))
  )
  select r.id as request_id, f.fault
  from zimmet_data.request r
  left join ledger l on l.request_id = r.id
  cross join lateral (
    values
      (case when l.request_id is null then 'no custody' end),
      (case when l.place = 1 and lower(l.period) <> r.registered_at then 'custody does not begin at registration' end),
      (case when l.next_start is not null and upper(l.period) <> l.next_start and not l.ended_by_closing then 'gap' end),
      (case when l.next_start is null and upper_inf(l.period) <> (r.closed_at is null) then 'end does not fit closing' end),
      (case when l.next_start is null and not upper_inf(l.period) and not l.ended_by_closing then 'ended without closing' end),
      (case when l.next_start is null and l.directorate_id <> r.directorate_id then 'holder differs' end)
  ) as f (fault)
  where f.fault is not null;
comment on view zimmet_private.custody_fault is 'Every place where a ledger breaks the promise of no gap, no overlap, one holder. Empty when all is well.';

create function zimmet_private.check_custody() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
declare
  found_fault text := (select f.fault from zimmet_private.custody_fault f where f.request_id = new.request_id limit 1);
begin
  if found_fault is not null then
    raise exception 'custody of request %: %', new.request_id, found_fault using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end
$$;
comment on function zimmet_private.check_custody() is 'At commit: refuses a ledger with a gap, or one that disagrees with its request.';
create constraint trigger custody_has_no_gap
  after insert or update or delete on zimmet_data.custody
  deferrable initially deferred for each row execute function zimmet_private.check_custody();

create function zimmet.ledger_faults() returns table (request_id int, fault text)
language sql stable security definer set search_path = '' as $$
  select f.request_id, f.fault
  from zimmet_private.custody_fault f
  where zimmet_private.my_post() in ('overseer', 'administrator')
  order by f.request_id
$$;
comment on function zimmet.ledger_faults() is 'All faults of all custody ledgers, for overseers and administrators; no row means that every ledger is whole.';
grant execute on function zimmet.ledger_faults() to zimmet_overseer, zimmet_administrator;

create function zimmet_private.move_custody(
  inout r zimmet_data.request, receiver int, how text, moved_by int, reason_id int default null, words text default null
)
language plpgsql volatile set search_path = '' as $$
begin
  update zimmet_data.custody c
  set period = tstzrange(lower(c.period), r.changed_at)
  where c.request_id = r.id and upper_inf(c.period);
  insert into zimmet_data.custody (request_id, period, directorate_id, how, reason_id, words, moved_by)
  values (r.id, tstzrange(r.changed_at, null), receiver, how, reason_id, words, moved_by);
  r.directorate_id := receiver;
  r.held_by := case when receiver = any (r.held_by) then r.held_by else r.held_by || receiver end;
  r.custody_since := r.changed_at;
  r.clerk_id := null;
  r.state := 'new';
end
$$;
comment on function zimmet_private.move_custody(zimmet_data.request, int, text, int, int, text) is
  'Ends the running custody, if any, and begins the receiver''s at the same instant, not yet accepted.';

create function zimmet_private.accept_period(inout r zimmet_data.request, staff_id int)
language plpgsql volatile set search_path = '' as $$
begin
  update zimmet_data.custody c
  set accepted_at = r.changed_at, accepted_by = staff_id
  where c.request_id = r.id and upper_inf(c.period) and c.accepted_at is null;
  r.state := 'in_work';
end
$$;
comment on function zimmet_private.accept_period(zimmet_data.request, int) is 'The holder takes the request into work.';

create function zimmet_private.close_period(inout r zimmet_data.request)
language plpgsql volatile set search_path = '' as $$
begin
  update zimmet_data.custody c
  set period = tstzrange(lower(c.period), r.changed_at), ended_by_closing = true
  where c.request_id = r.id and upper_inf(c.period);
  r.state := 'closed';
  r.closed_at := r.changed_at;
end
$$;
comment on function zimmet_private.close_period(zimmet_data.request) is 'Closing ends the custody; nobody holds what is done.';
