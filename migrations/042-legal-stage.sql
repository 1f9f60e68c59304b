-- 3071 art. 7: within thirty days the citizen is told the result or the stage. The stage ends that clock; the result is owed separately.
alter table zimmet_data.legal_basis add column stage_suffices boolean not null default false;
comment on column zimmet_data.legal_basis.stage_suffices is 'Whether telling the stage keeps the period; the result is then owed separately.';
update zimmet_data.legal_basis set stage_suffices = true where code = '3071';
create or replace view zimmet.legal_basis with (security_invoker) as
  select id, code, name, unit, amount, extended_amount, can_be_interrupted, stage_suffices from zimmet_data.legal_basis;

create table zimmet_data.legal_stage (
  request_id int not null,
  at timestamptz not null,
  staff_id int not null,
  legal_due_at timestamptz not null,
  words text not null,
  constraint legal_stage_is_told_once primary key (request_id),
  constraint legal_stage_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint legal_stage_told_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict
);
comment on table zimmet_data.legal_stage is 'İşlem safahatı: what the citizen was told of the stage, when, and by when it was due. Shown for ever.';
select zimmet_private.guard_table('zimmet_data.legal_stage');
create policy staff_sees_with_request on zimmet_data.legal_stage for select to zimmet_staff
  using (exists (select from zimmet_data.request r where r.id = request_id));
grant select on zimmet_data.legal_stage to zimmet_staff;
create view zimmet.legal_stage with (security_invoker) as
  select s.request_id, s.at, s.staff_id, s.legal_due_at, s.words from zimmet_data.legal_stage s;
grant select on zimmet.legal_stage to zimmet_staff;

insert into zimmet_data.act_rule (act, post, relation, states)
values ('tell_stage', 'director', 'holder', '{new,in_work,on_hold}');

create function zimmet.tell_stage(command_id uuid, request_id int, seen_version int, words text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'tell_stage', jsonb_build_array(request_id, seen_version, words));
  r zimmet_data.request;
  said text := zimmet_private.owe_words(words);
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('tell_stage', request_id, seen_version);
  if not (zimmet_private.legal_basis_of(r)).stage_suffices or r.legal_due_at is null then
    perform zimmet_private.refuse('ZM029', jsonb_build_object('act', 'tell_stage'));
  end if;
  insert into zimmet_data.legal_stage (request_id, at, staff_id, legal_due_at, words)
  values (r.id, r.changed_at, zimmet_private.my_staff_id(), r.legal_due_at, said);
  r.legal_since := null;
  return zimmet_private.finish_command(command_id, r, 'tell_stage',
    jsonb_build_object('wordsHash', zimmet_private.text_hash(said)));
end
$$;
comment on function zimmet.tell_stage(uuid, int, int, text) is
  'Safahatı bildir: the stage was told, which keeps the period of 3071; the result stays owed until the request is closed.';

create or replace function zimmet.set_legal_basis(command_id uuid, request_id int, seen_version int, legal_basis_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'set_legal_basis',
    jsonb_build_array(request_id, seen_version, legal_basis_id));
  r zimmet_data.request;
  is_stage_told boolean := exists (select from zimmet_data.legal_stage s where s.request_id = set_legal_basis.request_id);
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('set_legal_basis', request_id, seen_version);
  answer := jsonb_build_object('from', r.legal_basis_id, 'to', legal_basis_id);
  r.legal_basis_id := legal_basis_id;
  r.legal_is_extended := false;
  r.legal_since := case
    when legal_basis_id is not null and not ((zimmet_private.legal_basis_of(r)).stage_suffices and is_stage_told)
    then r.registered_at
  end;
  return zimmet_private.finish_command(command_id, r, 'set_legal_basis', answer);
end
$$;

create or replace function zimmet.interrupt_legal(command_id uuid, request_id int, seen_version int, words text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'interrupt_legal', jsonb_build_array(request_id, seen_version, words));
  r zimmet_data.request;
  said text := zimmet_private.owe_words(words);
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('interrupt_legal', request_id, seen_version);
  -- A period that is over cannot be interrupted: a late notice would make it whole again.
  if not (zimmet_private.legal_basis_of(r)).can_be_interrupted or r.legal_due_at is null or r.legal_due_at < r.changed_at then
    perform zimmet_private.refuse('ZM029', jsonb_build_object('act', 'interrupt_legal'));
  end if;
  r.legal_since := null;
  return zimmet_private.finish_command(command_id, r, 'interrupt_legal',
    jsonb_build_object('wordsHash', zimmet_private.text_hash(said)));
end
$$;

create or replace function zimmet.restart_legal(command_id uuid, request_id int, seen_version int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'restart_legal', jsonb_build_array(request_id, seen_version));
  r zimmet_data.request;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('restart_legal', request_id, seen_version);
  if not (zimmet_private.legal_basis_of(r)).can_be_interrupted or r.legal_since is not null then
    perform zimmet_private.refuse('ZM029', jsonb_build_object('act', 'restart_legal'));
  end if;
  r.legal_since := r.changed_at;
  return zimmet_private.finish_command(command_id, r, 'restart_legal');
end
$$;
grant execute on function zimmet.tell_stage(uuid, int, int, text) to zimmet_staff;
