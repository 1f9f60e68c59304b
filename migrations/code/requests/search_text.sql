-- What is covered is not found either: a number could else be tried out digit by digit.
create or replace function zimmet_private.search_text(description text, subject_id int, neighbourhood_id int, street_id int) returns text
language sql stable set search_path = '' as $$
  select zimmet.fold(concat_ws(' ', zimmet_private.mask_numbers(description),
    (select s.name from zimmet_data.subject s where s.id = subject_id),
    (select n.name from zimmet_data.neighbourhood n where n.id = neighbourhood_id),
    (select t.name || ' ' || t.kind from zimmet_data.street t where t.id = street_id)))
$$;
comment on function zimmet_private.search_text(text, int, int, int) is 'What words find of a request.';
