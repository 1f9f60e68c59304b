create or replace function zimmet_private.keep_question(was zimmet_data.question, told jsonb, name text) returns int
language plpgsql volatile set search_path = '' as $$
declare
  subject int := zimmet_private.told_number(told, 'subjectId', was.subject_id);
  sort text := zimmet_private.told_code(told, 'kind', '{text,number,choice,yes_no}', was.kind);
  is_owed boolean := zimmet_private.told_flag(told, 'isRequired', coalesce(was.is_required, false));
  is_asked boolean := zimmet_private.told_flag(told, 'isActive', coalesce(was.is_active, true));
  offered text := case when sort = 'choice' then zimmet_private.choices_in(coalesce(told ->> 'choices', was.choices)) else '' end;
  new_id int;
begin
  -- What was answered stays an answer to the same question: another kind, or another subject, is another question.
  if sort is null or sort <> coalesce(was.kind, sort) then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'kind'));
  elsif subject is null or subject <> coalesce(was.subject_id, subject)
    or was.id is null and not exists (select from zimmet_data.subject s where s.id = subject and s.is_active)
  then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'subjectId'));
  elsif sort = 'choice' and offered !~ '\n' then
    -- One of one is no choice.
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'choices'));
  end if;
  if was.id is null then
    insert into zimmet_data.question (subject_id, name, position, kind, choices, is_required)
    values (subject, keep_question.name, (select coalesce(max(q.position), 0) + 1 from zimmet_data.question q where q.subject_id = subject),
      sort, offered, is_owed)
    returning id into new_id;
    return new_id;
  end if;
  update zimmet_data.question q
  set name = keep_question.name, choices = offered, is_required = is_owed, is_active = is_asked where q.id = was.id;
  return was.id;
end
$$;
comment on function zimmet_private.keep_question(zimmet_data.question, jsonb, text) is
  'A question of a subject as told; what it is asked for and how it is answered stays.';
