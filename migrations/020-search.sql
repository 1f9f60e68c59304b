-- Searching runs as the owner and applies the visibility rule itself: a trigram index is not used below a policy.
create function zimmet_private.like_pattern(word text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  select '%' || regexp_replace(word, '([%_\\])', '\\\1', 'g') || '%'
$$;
comment on function zimmet_private.like_pattern(text) is 'A word as a LIKE pattern that finds it anywhere, taken literally.';

create function zimmet_private.requests_with_words(words text, max_rows int) returns setof int
language plpgsql stable set search_path = '' as $$
declare
  sees_all boolean := zimmet_private.sees_all();
  mine int[] := zimmet_private.my_directorates();
  patterns text[] := array(
    select zimmet_private.like_pattern(w.word)
    from regexp_split_to_table(btrim(zimmet.fold(words)), '\s+') as w (word)
    where w.word <> ''
    order by length(w.word) desc
  );
begin
  return query
    select r.id
    from zimmet_data.request r
    where r.search like all (patterns)
      and cardinality(patterns) > 0
      and (sees_all or r.held_by && mine)
    order by r.registered_at desc, r.id desc
    limit max_rows;
end
$$;
comment on function zimmet_private.requests_with_words(text, int) is
  'Requests in which every word is found, the newest first; only those the signed-in person sees.';

create function zimmet_private.requests_of_phone(phone text, max_rows int) returns setof int
language sql stable set search_path = '' as $$
  select r.id
  from zimmet_data.citizen c
  join zimmet_data.request r on r.citizen_id = c.id
  where c.phone = requests_of_phone.phone and zimmet_private.sees_all()
  order by r.registered_at desc, r.id desc
  limit max_rows
$$;
comment on function zimmet_private.requests_of_phone(text, int) is 'Requests of the citizens with exactly that phone; for who speaks with callers.';

create function zimmet.search_requests(words text, max_rows int default 50) returns setof int
language plpgsql stable security definer set search_path = '' as $$
declare
  told text := btrim(words);
  most int := least(greatest(max_rows, 0), 200);
begin
  -- A number as printed, or without its dashes, with or without the check digit.
  return query
    select r.id from zimmet_data.request r
    where r.number = any (array[
        told,
        regexp_replace(told, '^(\d\d)-?(\d{6,})-?(\d)$', '\1-\2-\3'),
        (select zimmet_private.request_number(p[1]::int, p[2]::int)
         from regexp_matches(told, '^(\d\d)-(\d{1,8})$') as p)
      ])
      and zimmet_private.may_see(r.held_by);
  if found then
    return;
  elsif told ~ '^[+\d][\d\s().-]{5,}$' then
    return query select zimmet_private.requests_of_phone(zimmet_private.phone_of(told), most);
    return;
  end if;
  return query select zimmet_private.requests_with_words(told, most);
end
$$;
comment on function zimmet.search_requests(text, int) is
  'Ids of the requests found by number, by phone or by words without Turkish marks, the newest first.';
grant execute on function zimmet.search_requests(text, int) to zimmet_staff;
