create or replace function zimmet_private.choices_in(told text) returns text
language sql immutable set search_path = '' as $$
  select coalesce(string_agg(c.choice, e'\n' order by c.place), '')
  from (
    select btrim(left(l.line, 200)) as choice, min(l.place) as place
    from regexp_split_to_table(told, '\r?\n') with ordinality as l (line, place)
    where zimmet_private.says(l.line) group by 1
  ) c
$$;
comment on function zimmet_private.choices_in(text) is 'What may be chosen, a line each: trimmed, each once.';
