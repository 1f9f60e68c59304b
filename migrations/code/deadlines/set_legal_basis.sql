create or replace function zimmet.set_legal_basis(
  command_id uuid, request_id int, seen_version int, legal_basis_id int, words text default null
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'set_legal_basis',
    jsonb_build_array(request_id, seen_version, legal_basis_id, words));
  before zimmet_data.request;
  r zimmet_data.request;
  said text;
  new_id int;
  is_stage_told boolean := exists (select from zimmet_data.legal_stage s where s.request_id = set_legal_basis.request_id);
begin
  if answer is not null then
    return answer;
  end if;
  before := zimmet_private.open_request('set_legal_basis', request_id, seen_version);
  r := before;
  r.legal_basis_id := legal_basis_id;
  r.legal_is_extended := false;
  r.legal_since := case
    when legal_basis_id is not null and not ((zimmet_private.legal_basis_of(r)).stage_suffices and is_stage_told)
    then r.registered_at
  end;
  said := zimmet_private.check_law_kept(before, r, words);
  if said is not null then
    insert into zimmet_data.note (request_id, at, staff_id, words)
    values (r.id, r.changed_at, zimmet_private.my_staff_id(), said) returning id into new_id;
  end if;
  return zimmet_private.finish_command(command_id, r, 'set_legal_basis', jsonb_build_object(
    'from', before.legal_basis_id, 'to', legal_basis_id, 'noteId', new_id, 'wordsHash', zimmet_private.text_hash(said)));
end
$$;
comment on function zimmet.set_legal_basis(uuid, int, int, int, text) is
  'The law under which the citizen asks (3071, 4982, 6698) or none; its clock runs from registration. Taking it off, or a later date, owes a sentence.';
grant execute on function zimmet.set_legal_basis(uuid,int,int,int,text) to zimmet_staff;
