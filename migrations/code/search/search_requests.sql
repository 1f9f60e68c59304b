create or replace function zimmet.search_requests(words text, max_rows int default 50) returns setof int
language plpgsql stable security definer set search_path = '' as $$
declare
  told text := btrim(words);
  numbers text[] := zimmet_private.numbers_meant(told);
  most int := least(greatest(max_rows, 0), 200);
begin
  -- A number however it is written; or the one it had in an earlier system.
  return query
    select r.id from zimmet_data.request r
    where r.number = any (told || numbers)
      and zimmet_private.may_see(r.held_by)
    union
    select r.id from zimmet_data.request r
    -- As the index says it; what was taken back is seen by nobody in any case.
    where r.imported_from is not null and r.state <> 'taken_back' and r.imported_key = told and zimmet_private.may_see(r.held_by)
    limit most;
  -- A phone is looked up by ask_citizens, on record. A few digits may be a street as well.
  if found and told !~ '^\d{3,5}$' or told ~ '^[+\d][\d\s().-]{5,}$' then
    return;
  end if;
  return query
    select w.id from zimmet_private.requests_with_words(told, most) with ordinality as w (id, place)
    where not exists (select from zimmet_data.request r where r.id = w.id and r.number = any (numbers))
    order by w.place;
end
$$;
comment on function zimmet.search_requests(text, int) is
  'Requests that the person may see, by number or by words, the newest first. By phone: zimmet.ask_citizens.';
grant execute on function zimmet.search_requests(text,int) to zimmet_staff;
