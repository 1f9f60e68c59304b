create or replace function zimmet_private.is_answer(q zimmet_data.question, answer text) returns boolean
language sql immutable set search_path = '' as $$
  select answer is null or case q.kind
    when 'number' then answer ~ '^-?\d{1,12}([.,]\d{1,4})?$'
    when 'yes_no' then answer in ('yes', 'no')
    when 'choice' then answer = any (string_to_array(q.choices, e'\n'))
    else char_length(answer) <= 400
  end
$$;
comment on function zimmet_private.is_answer(zimmet_data.question, text) is 'Whether it answers a question of its kind; nothing always may be said.';
