-- A server whose clock went back would date new requests before old ones; nobody registers until the clock is right.
create table zimmet_data.clock_confirmation (
  id int generated always as identity,
  at timestamptz not null default clock_timestamp(),
  staff_id int not null,
  newest timestamptz not null,
  constraint clock_confirmation_is_identified primary key (id),
  constraint clock_confirmation_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict
);
comment on table zimmet_data.clock_confirmation is
  'An administrator has said that the server''s clock is right although later instants were recorded: it ran ahead then.';
comment on column zimmet_data.clock_confirmation.newest is 'Up to this recorded instant the clock is trusted all the same.';
select zimmet_private.guard_table('zimmet_data.clock_confirmation');
create trigger clock_confirmation_is_append_only before update or delete or truncate on zimmet_data.clock_confirmation
for each statement execute function zimmet_private.forbid_change();

create function zimmet_private.newest_instant() returns timestamptz
language sql stable set search_path = '' as $$
  select q.changed_at from zimmet_data.request q order by q.id desc limit 1
$$;
comment on function zimmet_private.newest_instant() is 'When the request that came in last was last changed, by the clock of that time.';

create function zimmet_private.refuse_clock_behind(asked timestamptz) returns void
language plpgsql stable set search_path = '' as $$
declare
  recorded timestamptz := zimmet_private.newest_instant();
begin
  if recorded > greatest(asked, zimmet_private.present()) + interval '1 day'
    and not exists (select from zimmet_data.clock_confirmation c where c.newest >= recorded)
  then
    perform zimmet_private.refuse('ZM087', jsonb_build_object('serverTime', asked, 'newest', recorded));
  end if;
end
$$;
comment on function zimmet_private.refuse_clock_behind(timestamptz) is
  'Refuses to register while the server''s clock is more than a day behind what was recorded, unless an administrator confirmed it.';

create function zimmet.confirm_clock(command_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'confirm_clock', '[]');
  recorded timestamptz := zimmet_private.newest_instant();
begin
  if answer is not null then
    return answer;
  elsif zimmet_private.my_post() is distinct from 'administrator' then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'confirm_clock'));
  elsif recorded is null then
    perform zimmet_private.refuse('ZM002');
  end if;
  insert into zimmet_data.clock_confirmation (staff_id, newest) values (zimmet_private.my_staff_id(), recorded);
  return zimmet_private.keep_answer(command_id, jsonb_build_object('newest', recorded));
end
$$;
comment on function zimmet.confirm_clock(uuid) is
  'An administrator says that the server''s clock is right and what was recorded later was dated by one that ran ahead.';
grant execute on function zimmet.confirm_clock(uuid) to zimmet_administrator;

create or replace function zimmet_private.compose_request(
  channel_id int, subject_id int, neighbourhood_id int, street_id int, door text, description text, priority text, citizen jsonb
) returns zimmet_data.request
language plpgsql volatile set search_path = '' as $$
declare
  subject zimmet_data.subject := zimmet_private.subject_of(subject_id);
  asking zimmet_data.citizen := zimmet_private.choose_citizen(citizen);
  r zimmet_data.request;
begin
  if not exists (select from zimmet_data.channel c where c.id = channel_id) then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'channelId'));
  elsif coalesce(priority, subject.priority) not in ('low', 'normal', 'high', 'urgent') then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'priority'));
  end if;
  perform zimmet_private.check_place(neighbourhood_id, street_id);
  r.registered_at := clock_timestamp();
  perform zimmet_private.refuse_clock_behind(r.registered_at);
  r.registered_by := zimmet_private.my_staff_id();
  r.channel_id := channel_id;
  r.subject_id := subject_id;
  r.priority := coalesce(priority, subject.priority);
  r.neighbourhood_id := neighbourhood_id;
  r.street_id := street_id;
  r.door := nullif(btrim(left(door, 40)), '');
  r.description := zimmet_private.owe_words(description);
  r.citizen_id := asking.id;
  r.masked_citizen := asking.masked_name;
  r.directorate_id := subject.directorate_id;
  return r;
end
$$;
