create or replace function zimmet_private.answers_text(plain jsonb) returns text
language sql stable security definer set search_path = '' as $$
  select string_agg(q.name || ': ' || case when q.kind <> 'yes_no' then a.value when a.value = 'yes' then 'evet' else 'hayır' end, ' · '
    order by q.position, q.id)
  from jsonb_each_text(plain -> 'answers') a
  join zimmet_data.question q on q.id = a.key::int
$$;
comment on function zimmet_private.answers_text(jsonb) is 'Questions and answers of a request in one line; null where nothing was asked.';
grant execute on function zimmet_private.answers_text(jsonb) to zimmet_staff;
