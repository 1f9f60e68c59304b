-- A T.C. kimlik no or a phone among free words is not read in lists, excerpts, searches and exports.
create function zimmet_private.stars(number text) returns text
language sql immutable strict parallel safe
return regexp_replace(number, '\d(?=(\D*\d){2})', '*', 'g');
comment on function zimmet_private.stars(text) is 'A number with all digits but the last two covered, in the form in which it was written.';

create function zimmet_private.stars_in(words text, pattern text, only_national_ids boolean) returns text
language plpgsql immutable strict parallel safe set search_path = '' as $$
declare
  masked text := words;
  found text;
begin
  for found in select distinct m[1] from regexp_matches(words, pattern, 'g') m loop
    if not only_national_ids or zimmet_private.is_national_id(regexp_replace(found, '\D', '', 'g')) then
      masked := replace(masked, found, zimmet_private.stars(found));
    end if;
  end loop;
  return masked;
end
$$;
comment on function zimmet_private.stars_in(text, text, boolean) is 'Words with what the pattern finds covered.';

create function zimmet_private.mask_found_numbers(words text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  -- src-shared/personal-numbers.ts finds the same. All that people write between digits is one blank here, letter for letter.
  with plain as (
    select regexp_replace(words, '[\s()/\-\u00a0\u2000-\u200f\u2010-\u2015\u2028-\u202f\u2060\ufeff]', ' ', 'g') as words
  ), masked as (
    select zimmet_private.stars_in(
      -- T.C. kimlik numbers, in one or in groups, known by their check digits.
      zimmet_private.stars_in(p.words, '(?<![\d*])(?<!\d[.,:])([1-9](?:[ .]?\d){10})(?!\d)', true),
      '(?<![\d*])(?<!\d[.,:])('
        -- +90, +49, 0049
        '(?:\+|00)[ .]?[1-9](?:[ .]*\d){8,13}'
        -- with 0 or 90, or a bare mobile, in the groups that are usual
        '|(?:(?:90|0)[ .]*[2-58]|5)\d\d[ .]*(?:\d{3}[ .]*\d\d[ .]*\d\d|\d\d[ .]*\d\d[ .]*\d{3})'
        -- a bare landline, in groups
        '|[2-4]\d\d[ .]+\d{3}[ .]+\d\d[ .]+\d\d'
        -- a mobile in any groups; with dots it would be a date
        '|0 *5(?: *\d){9})(?!\d)', false) as words
    from plain p
  )
  select string_agg(case when m.letter = '*' then '*' else o.letter end, '' order by o.place)
  from masked x
  cross join string_to_table(x.words, null) with ordinality as m (letter, place)
  join string_to_table(mask_found_numbers.words, null) with ordinality as o (letter, place) on o.place = m.place
$$;
comment on function zimmet_private.mask_found_numbers(text) is 'Free words with their T.C. kimlik numbers and phones covered.';

create function zimmet_private.mask_numbers(words text) returns text
language sql immutable parallel safe
-- Most words have no seven digits together: they are told apart without reading them again.
return case when words ~ '\d(?:\D{0,6}\d){6}' then zimmet_private.mask_found_numbers(words) else words end;
comment on function zimmet_private.mask_numbers(text) is
  'Free words with T.C. kimlik numbers and phones covered but for their last two digits; 444 numbers are nobody''s and stay.';

-- What is covered is not found either: a number could else be tried out digit by digit.
create or replace function zimmet_private.search_text(description text, subject_id int, neighbourhood_id int, street_id int) returns text
language sql stable set search_path = '' as $$
  select zimmet.fold(concat_ws(' ', zimmet_private.mask_numbers(description),
    (select s.name from zimmet_data.subject s where s.id = subject_id),
    (select n.name from zimmet_data.neighbourhood n where n.id = neighbourhood_id),
    (select t.name || ' ' || t.kind from zimmet_data.street t where t.id = street_id)))
$$;
update zimmet_data.request_words w
set search = zimmet_private.search_text(r.description, r.subject_id, r.neighbourhood_id, r.street_id)
from zimmet_data.request r
where r.id = w.request_id and zimmet_private.mask_numbers(r.description) <> r.description;

-- Covering takes 10 to 500 µs a row, so it is done once, when a request comes in; most have nothing to cover and keep nothing.
-- A number that would be cut at the excerpt's end is found whole first.
alter table zimmet_data.request add column masked_excerpt text generated always as (
  nullif(left(zimmet_private.mask_numbers(left(description, 200)), 160), left(description, 160))) stored;
comment on column zimmet_data.request.masked_excerpt is 'What a list shows where the description''s first 160 letters hold a number to cover; else null.';
grant select (masked_excerpt) on zimmet_data.request to zimmet_staff;
create or replace view zimmet.inbox with (security_invoker) as
  select
    r.id, r.number, r.subject_id, r.neighbourhood_id, r.street_id, r.door,
    coalesce(r.masked_excerpt, left(r.description, 160)) as excerpt,
    r.masked_citizen as citizen_name, r.priority, zimmet_private.state_of(r.state, r.held_until, r.master_id) as state,
    r.directorate_id, r.clerk_id, r.channel_id, r.registered_at, r.custody_since, r.held_until, r.changed_at, r.version,
    r.returned_count, r.reopened_count, r.outcome, r.is_open, r.state as stored_state, r.calendar_id, r.due_at, r.legal_due_at,
    r.hold_reason_id, r.contacted_at, r.resolved_at, r.closed_at, r.solved_seconds, r.hand_over_count,
    r.imported_from, r.imported_key
  from zimmet_data.request r;
