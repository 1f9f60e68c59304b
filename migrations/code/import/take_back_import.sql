create or replace function zimmet.take_back_import(command_id uuid, import_id int, words text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'take_back_import', jsonb_build_array(import_id, words));
  told text;
  i zimmet_data.import;
begin
  if answer is not null then
    return answer;
  end if;
  told := zimmet_private.require_text(words);
  i := zimmet_private.import_to_take_back(import_id);
  if zimmet_private.is_taken_back_by_two(i) then
    if exists (
      select from zimmet_data.proposal p
      where p.kind = 'take_back_import' and p.decision is null and (p.payload ->> 'import_id')::int = i.id)
    then
      perform zimmet_private.refuse('ZM104', jsonb_build_object('field', 'importId'));
    end if;
    answer := zimmet_private.propose('take_back_import', jsonb_build_object('import_id', i.id, 'words', told),
      jsonb_build_object('importId', i.id, 'source', i.source, 'count', i.taken));
  else
    answer := zimmet_private.do_take_back(i, told, '{}');
  end if;
  return zimmet_private.store_answer(command_id, answer);
end
$$;
comment on function zimmet.take_back_import(uuid, int, text) is
  'Aktarımı geri al: as if it had not come in, while nobody has acted on any of it; at a second person''s yes where it brought open requests or one had said yes to counting it.';
grant execute on function zimmet.take_back_import(uuid,int,text) to zimmet_administrator;
