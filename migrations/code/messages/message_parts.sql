create or replace function zimmet_private.message_parts(words text, r zimmet_data.request)
returns table (place bigint, field text, said text)
language sql stable set search_path = '' as $$
  with hour (now) as (select extract(hour from clock_timestamp() at time zone zimmet_private.zone())::int),
  known (name, value) as materialized (values
    ('selam', (select case when h.now between 5 and 10 then 'Günaydın' when h.now between 11 and 17 then 'İyi günler' else 'İyi akşamlar' end from hour h)),
    ('numara', r.number),
    ('mudurluk', (select d.name from zimmet_data.directorate d where d.id = r.directorate_id)),
    ('konu', (select s.name from zimmet_data.subject s where s.id = r.subject_id)),
    ('sonuc', (select s.words from zimmet_data.resolution s where s.request_id = r.id order by s.at desc limit 1)),
    ('kurum', (select i.name from zimmet_data.resolution s join zimmet_data.institution i on i.id = s.institution_id
      where s.request_id = r.id order by s.at desc limit 1)),
    ('belediye', (select m.name from zimmet_data.municipality m)))
  select p.place, f.field,
    -- The gateway puts its link where {baglanti} stands; what a person wrote so stays his word.
    case when f.field is null then p.part[1] else (
      select replace(zimmet_private.mask_numbers(left(k.value, 500)), '{baglanti}', '(baglanti)')
      from known k where k.name = f.field and zimmet_private.says(k.value)) end
  from regexp_matches(words, '\{[a-z_]+\}|[^{]+|\{', 'g') with ordinality as p (part, place)
  cross join lateral (select substring(p.part[1] from '^\{([a-z_]+)\}$') as field) f
$$;
comment on function zimmet_private.message_parts(text, zimmet_data.request) is
  'A text of the house in its parts: plain words, and fields with what they say of a request (null where it is not known). What fills a field is never looked through for others.';
