create or replace function zimmet_private.keep_subject(was zimmet_data.subject, told jsonb, name text) returns int
language plpgsql volatile set search_path = '' as $$
declare
  directorate int := zimmet_private.told_number(told, 'directorateId', was.directorate_id);
  urgency text := zimmet_private.told_code(told, 'priority', '{low,normal,high,urgent}', coalesce(was.priority, 'normal'));
  evidence text := zimmet_private.told_code(told, 'requiredEvidence', '{none,photo,document}', coalesce(was.required_evidence, 'none'));
  words text := zimmet_private.told_keywords(told, was.keywords);
  is_told_of boolean := zimmet_private.told_flag(told, 'isTold', coalesce(was.is_told, true));
  new_id int;
begin
  -- Held until the commit, so that the directorate is not retired meanwhile.
  perform from zimmet_data.directorate d where d.id = directorate and d.is_active for share;
  -- What nobody could sort goes to the dispatch desk, whatever it is called.
  if not found or was.id = zimmet_private.unsorted_subject() and directorate <> was.directorate_id then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'directorateId'));
  elsif evidence <> coalesce(was.required_evidence, evidence) then
    -- Less would close open work without what it owes, more would make closed work lack what nobody had asked for: another one
    -- asks for another evidence, and succeeds it.
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'requiredEvidence'));
  end if;
  if was.id is null then
    insert into zimmet_data.subject (name, directorate_id, priority, required_evidence, keywords, is_told)
    values (keep_subject.name, directorate, urgency, evidence, words, is_told_of) returning id into new_id;
    return new_id;
  end if;
  update zimmet_data.subject s
  set name = keep_subject.name, directorate_id = directorate, priority = urgency, keywords = words,
    is_told = is_told_of
  where s.id = was.id;
  return was.id;
end
$$;
comment on function zimmet_private.keep_subject(zimmet_data.subject, jsonb, text) is
  'A subject as told: of an open directorate. What is open stays where it is; what comes goes to the directorate told. Which evidence it asks for is said once.';
