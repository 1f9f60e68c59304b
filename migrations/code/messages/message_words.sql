create or replace function zimmet_private.message_words(words text, r zimmet_data.request) returns text
language plpgsql stable set search_path = '' as $$
declare
  hour int := extract(hour from clock_timestamp() at time zone zimmet_private.zone());
  field record;
  said text := words;
begin
  for field in
    select * from (values
      ('selam', case when hour between 5 and 10 then 'Günaydın' when hour between 11 and 17 then 'İyi günler' else 'İyi akşamlar' end),
      ('numara', r.number),
      ('mudurluk', (select d.name from zimmet_data.directorate d where d.id = r.directorate_id)),
      ('konu', (select s.name from zimmet_data.subject s where s.id = r.subject_id)),
      ('sonuc', (select s.words from zimmet_data.resolution s where s.request_id = r.id order by s.at desc limit 1)),
      ('kurum', (select i.name from zimmet_data.resolution s join zimmet_data.institution i on i.id = s.institution_id
        where s.request_id = r.id order by s.at desc limit 1)),
      ('belediye', (select m.name from zimmet_data.municipality m))
    ) as f (name, value)
  loop
    if zimmet_private.says(field.value) then
      said := replace(said, '{' || field.name || '}', zimmet_private.mask_numbers(left(field.value, 500)));
    end if;
  end loop;
  return said;
end
$$;
comment on function zimmet_private.message_words(text, zimmet_data.request) is
  'A text with its fields filled from a request; a field that is not known stays in its braces. {baglanti} is the gateway''s.';
