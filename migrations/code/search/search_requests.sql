create or replace function zimmet.search_requests(words text, max_rows int default 50) returns setof int
language plpgsql stable security definer set search_path = '' as $$
declare
  told text := btrim(words);
  most int := least(greatest(max_rows, 0), 200);
begin
  -- A number as printed, or without its dashes, with or without the check digit; or the one it had in an earlier system.
  return query
    select r.id from zimmet_data.request r
    where r.number = any (array[
        told,
        regexp_replace(told, '^(\d\d)-?(\d{6,})-?(\d)$', '\1-\2-\3'),
        (select zimmet_private.request_number(p[1]::int, p[2]::int)
         from regexp_matches(told, '^(\d\d)-(\d{1,8})$') as p)
      ])
      and zimmet_private.may_see(r.held_by)
    union
    select r.id from zimmet_data.request r
    where r.imported_from is not null and r.imported_key = told and zimmet_private.may_see(r.held_by)
    limit most;
  -- A phone is looked up by ask_citizens, on record.
  if found or told ~ '^[+\d][\d\s().-]{5,}$' then
    return;
  end if;
  return query select zimmet_private.requests_with_words(told, most);
end
$$;
comment on function zimmet.search_requests(text, int) is
  'Requests that the person may see, by number or by words, the newest first. By phone: zimmet.ask_citizens.';
grant execute on function zimmet.search_requests(text,int) to zimmet_staff;
