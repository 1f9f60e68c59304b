create or replace function zimmet_private.answers_of(told jsonb, subject_id int) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  q zimmet_data.question;
  answer text;
  given jsonb := '{}';
begin
  if jsonb_typeof(coalesce(nullif(told, 'null'), '{}')) <> 'object' then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'answers'));
  end if;
  for q in
    select x.* from zimmet_data.question x where x.subject_id = answers_of.subject_id and x.is_active order by x.position
  loop
    answer := zimmet_private.what_is_said(told ->> q.id::text);
    if answer is null and q.is_required then
      perform zimmet_private.refuse('ZM112', jsonb_build_object('field', 'answers', 'questionId', q.id, 'question', q.name));
    elsif not zimmet_private.is_answer(q, answer) then
      perform zimmet_private.refuse('ZM113', jsonb_build_object('field', 'answers', 'questionId', q.id, 'question', q.name));
    elsif answer is not null then
      given := given || jsonb_build_object(q.id::text, answer);
    end if;
  end loop;
  -- What is asked no more, or was retired meanwhile, is left out.
  return case when given = '{}' then '{}' else jsonb_build_object('answers', given) end;
end
$$;
comment on function zimmet_private.answers_of(jsonb, int) is
  'The answers to a subject''s questions, by the question''s id; refuses where one that is required is missing, or is none.';
