-- Every no of a rule has a code of its own; docs/error-codes.md lists the same codes and a test compares the two.
create table zimmet_data.refusal_kind (
  code text not null,
  name text not null,
  meaning text not null,
  constraint refusal_kind_is_identified primary key (code),
  constraint refusal_kind_name_is_unique unique (name),
  constraint refusal_kind_code_is_ours check (code ~ '^ZM\d{3}$')
);
comment on table zimmet_data.refusal_kind is 'The SQLSTATEs that the functions of schema zimmet raise.';

insert into zimmet_data.refusal_kind (code, name, meaning) values
  ('ZM001', 'stale_version', 'somebody changed the request since it was read'),
  ('ZM002', 'not_found', 'it is not there, or not this person''s to see'),
  ('ZM003', 'not_your_post', 'the post does not do this'),
  ('ZM004', 'not_in_your_custody', 'another directorate holds the request'),
  ('ZM005', 'wrong_state', 'the request is not in a state in which this is done'),
  ('ZM006', 'resolver_may_not_verify', 'the directorate that resolved it may not confirm it'),
  ('ZM007', 'evidence_missing', 'the subject asks for evidence that is not attached'),
  ('ZM008', 'reason_owed', 'a reason or words are owed and missing'),
  ('ZM009', 'desk_cannot_return', 'the dispatch desk has nowhere to return it to'),
  ('ZM010', 'same_directorate', 'it is already in the custody of that directorate'),
  ('ZM011', 'subject_of_another_directorate', 'the subject belongs to another directorate'),
  ('ZM012', 'not_of_this_directorate', 'the person does not work for the directorate that holds it'),
  ('ZM013', 'command_id_reused', 'the command id was used for something else'),
  ('ZM014', 'hold_date_invalid', 'a hold ends in the future, within what its reason allows'),
  ('ZM015', 'second_person_required', 'somebody else than the one who resolved it must approve'),
  ('ZM016', 'joined_request', 'the request was joined to another and follows it'),
  ('ZM017', 'national_id_invalid', 'the T.C. kimlik no does not pass its check digits'),
  ('ZM018', 'phone_invalid', 'the phone number cannot be one'),
  ('ZM019', 'file_size_invalid', 'a file is empty or larger than 10 MiB'),
  ('ZM020', 'file_kind_unknown', 'a file is neither jpeg, png, webp nor pdf'),
  ('ZM021', 'street_not_in_neighbourhood', 'the street lies in another neighbourhood'),
  ('ZM022', 'not_staff', 'the login has no post'),
  ('ZM023', 'catalogue_entry_unknown', 'the catalogue has no such active entry'),
  ('ZM024', 'directorate_still_holds', 'a directorate with open requests cannot be retired'),
  ('ZM025', 'input_invalid', 'a value is missing or not one of those allowed'),
  ('ZM090', 'append_only', 'nobody changes what was recorded');

select zimmet_private.guard_table('zimmet_data.refusal_kind');
create policy staff_reads on zimmet_data.refusal_kind for select to zimmet_staff using (true);
grant select on zimmet_data.refusal_kind to zimmet_staff;
create view zimmet.refusal_kind with (security_invoker) as
  select code, name, meaning from zimmet_data.refusal_kind;
grant select on zimmet.refusal_kind to zimmet_staff;

create function zimmet_private.refuse(code text, detail jsonb default '{}') returns void
language plpgsql stable set search_path = '' as $$
declare
  meaning text := (select k.meaning from zimmet_data.refusal_kind k where k.code = refuse.code);
begin
  raise exception using errcode = code, message = coalesce(meaning, code), detail = detail::text;
end
$$;
comment on function zimmet_private.refuse(text, jsonb) is
  'Raises a refusal: the code as SQLSTATE, what it means as the message, a JSON object as its detail.';

create function zimmet_private.owe_words(words text) returns text
language plpgsql stable set search_path = '' as $$
begin
  if words is null or words !~ '\S' then
    perform zimmet_private.refuse('ZM008');
  elsif length(words) > 4000 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'words'));
  end if;
  return btrim(words, E' \t\r\n');
end
$$;
comment on function zimmet_private.owe_words(text) is 'Words that must be there, trimmed; refuses none (ZM008) and too many (ZM025).';

create function zimmet_private.spare_words(words text) returns text
language sql stable set search_path = '' as $$
  select case when words ~ '\S' then zimmet_private.owe_words(words) end
$$;
comment on function zimmet_private.spare_words(text) is 'Words that may be missing: trimmed, or null.';

create function zimmet_private.text_hash(words text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  select encode(sha256(convert_to(words, 'UTF8')), 'hex')
$$;
comment on function zimmet_private.text_hash(text) is
  'What history keeps of free words: their hash. They stay provable there and can still be destroyed where they stand.';
