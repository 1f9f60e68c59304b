-- The legal clocks beside the service targets. They never pause; a law may let them be extended or interrupted.
create function zimmet_private.legal_basis_of(r zimmet_data.request) returns zimmet_data.legal_basis
language plpgsql stable set search_path = '' as $$
declare
  basis zimmet_data.legal_basis;
begin
  select b.* into basis from zimmet_data.legal_basis b where b.id = r.legal_basis_id;
  if basis.id is null then
    perform zimmet_private.refuse('ZM029', jsonb_build_object('field', 'legalBasisId'));
  end if;
  return basis;
end
$$;
comment on function zimmet_private.legal_basis_of(zimmet_data.request) is 'The law a request falls under; refused where none applies.';

create function zimmet.set_legal_basis(command_id uuid, request_id int, seen_version int, legal_basis_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'set_legal_basis',
    jsonb_build_array(request_id, seen_version, legal_basis_id));
  r zimmet_data.request;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('set_legal_basis', request_id, seen_version);
  answer := jsonb_build_object('from', r.legal_basis_id, 'to', legal_basis_id);
  r.legal_basis_id := legal_basis_id;
  r.legal_is_extended := false;
  if legal_basis_id is null then
    r.legal_since := null;
  else
    perform zimmet_private.legal_basis_of(r);
    r.legal_since := r.registered_at;
  end if;
  return zimmet_private.finish_command(command_id, r, 'set_legal_basis', answer);
end
$$;
comment on function zimmet.set_legal_basis(uuid, int, int, int) is
  'The law under which the citizen asks (3071, 4982, 6698) or none; its clock runs from registration.';

create function zimmet.extend_legal(command_id uuid, request_id int, seen_version int, words text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'extend_legal', jsonb_build_array(request_id, seen_version, words));
  r zimmet_data.request;
  said text := zimmet_private.owe_words(words);
  basis zimmet_data.legal_basis;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('extend_legal', request_id, seen_version);
  basis := zimmet_private.legal_basis_of(r);
  -- 4982 art. 11: announced before the first period ends, once.
  if basis.extended_amount is null or r.legal_is_extended or r.legal_due_at is null or r.legal_due_at < r.changed_at then
    perform zimmet_private.refuse('ZM029', jsonb_build_object('act', 'extend_legal'));
  end if;
  r.legal_is_extended := true;
  return zimmet_private.finish_command(command_id, r, 'extend_legal',
    jsonb_build_object('wordsHash', zimmet_private.text_hash(said)));
end
$$;
comment on function zimmet.extend_legal(uuid, int, int, text) is
  'The extended period of 4982, announced before the first one ends, with its reason.';

create function zimmet.interrupt_legal(command_id uuid, request_id int, seen_version int, words text) returns jsonb
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
  if not (zimmet_private.legal_basis_of(r)).can_be_interrupted or r.legal_since is null then
    perform zimmet_private.refuse('ZM029', jsonb_build_object('act', 'interrupt_legal'));
  end if;
  r.legal_since := null;
  return zimmet_private.finish_command(command_id, r, 'interrupt_legal',
    jsonb_build_object('wordsHash', zimmet_private.text_hash(said)));
end
$$;
comment on function zimmet.interrupt_legal(uuid, int, int, text) is
  'The cost notice of 4982: the period ends here and begins again when the citizen has paid.';

create function zimmet.restart_legal(command_id uuid, request_id int, seen_version int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'restart_legal', jsonb_build_array(request_id, seen_version));
  r zimmet_data.request;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('restart_legal', request_id, seen_version);
  perform zimmet_private.legal_basis_of(r);
  if r.legal_since is not null then
    perform zimmet_private.refuse('ZM029', jsonb_build_object('act', 'restart_legal'));
  end if;
  r.legal_since := r.changed_at;
  return zimmet_private.finish_command(command_id, r, 'restart_legal');
end
$$;
comment on function zimmet.restart_legal(uuid, int, int) is 'The cost was paid: the legal period starts again, whole.';
grant execute on function zimmet.set_legal_basis(uuid, int, int, int), zimmet.extend_legal(uuid, int, int, text),
  zimmet.interrupt_legal(uuid, int, int, text), zimmet.restart_legal(uuid, int, int) to zimmet_staff;
