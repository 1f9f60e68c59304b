create or replace function zimmet_private.stars(number text) returns text
language sql immutable strict parallel safe
return regexp_replace(number, '\d(?=(\D*\d){2})', '*', 'g');
comment on function zimmet_private.stars(text) is 'A number with all digits but the last two covered, in the form in which it was written.';
