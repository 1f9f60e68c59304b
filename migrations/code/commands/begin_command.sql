create or replace function zimmet_private.begin_command(command_id uuid, wanted text, input jsonb) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  hashed bytea := sha256(convert_to(input::text, 'UTF8'));
  me int;
  first record;
begin
  -- Where the code is being replaced, a command waits here, before it has locked anything else (src-main/database/code.ts).
  lock table zimmet_data.command in row exclusive mode;
  me := zimmet_private.my_staff_id();
  if me is null or zimmet_private.my_post() is null then
    perform zimmet_private.refuse('ZM022');
  elsif command_id is null then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'commandId'));
  elsif wanted not in ('change_own_password', 'see_notices')
    and (select s.must_change_password from zimmet_data.staff s where s.id = me)
  then
    -- Somebody else knows the password: what is done with it would not be this person's.
    perform zimmet_private.refuse('ZM067');
  end if;
  perform zimmet_private.refuse_unserved_program();
  perform zimmet_private.refuse_old_snapshot();
  -- Waits for a twin of the same id that is still under way.
  insert into zimmet_data.command (id, staff_id, act, input_hash) values (command_id, me, wanted, hashed)
  on conflict do nothing;
  if found then
    return null;
  end if;
  select c.staff_id, c.act, c.input_hash, c.answer into first from zimmet_data.command c where c.id = command_id;
  if (first.staff_id, first.act, first.input_hash) is distinct from (me, wanted, hashed) then
    perform zimmet_private.refuse('ZM013');
  end if;
  return coalesce(first.answer, '{}');
end
$$;
comment on function zimmet_private.begin_command(uuid, text, jsonb) is
  'Null: go on. Otherwise the first answer to the same command, which is all that happens.';
