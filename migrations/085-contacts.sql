-- When the citizen was spoken to: only who was reached is a contact.
create table zimmet_data.contact (
  request_id int not null,
  at timestamptz not null,
  staff_id int not null,
  note_id int not null,
  constraint contact_is_identified primary key (request_id, at),
  constraint contact_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint contact_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint contact_said_in_a_note foreign key (note_id) references zimmet_data.note (id) on delete restrict
);
comment on table zimmet_data.contact is 'Görüşme: one row each time the citizen of a request was reached, with the note of what was said.';
select zimmet_private.guard_table('zimmet_data.contact');
create policy staff_sees_with_request on zimmet_data.contact for select to zimmet_staff
  using (exists (select from zimmet_data.request r where r.id = request_id));
grant select on zimmet_data.contact to zimmet_staff;
create view zimmet.contact with (security_invoker) as
  select c.request_id, c.at, c.staff_id, c.note_id from zimmet_data.contact c;
comment on view zimmet.contact is 'When the citizens of the requests one sees were reached.';
grant select on zimmet.contact to zimmet_staff;

create or replace function zimmet.log_contact(command_id uuid, request_id int, words text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'log_contact', jsonb_build_array(request_id, words));
  r zimmet_data.request;
  said text := zimmet_private.owe_words(words);
  new_id int;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_for_addition('log_contact', request_id);
  r.contacted_at := coalesce(r.contacted_at, r.changed_at);
  insert into zimmet_data.note (request_id, at, staff_id, words)
  values (r.id, r.changed_at, zimmet_private.my_staff_id(), said)
  returning id into new_id;
  insert into zimmet_data.contact (request_id, at, staff_id, note_id)
  values (r.id, r.changed_at, zimmet_private.my_staff_id(), new_id);
  return zimmet_private.finish_command(command_id, r, 'log_contact',
    jsonb_build_object('noteId', new_id, 'wordsHash', zimmet_private.text_hash(said)));
end
$$;
