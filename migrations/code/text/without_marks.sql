create or replace function zimmet_private.without_marks(words text) returns text
language sql immutable parallel safe set search_path = '' as $$
  select regexp_replace(words, '[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]', '', 'g')
$$;
comment on function zimmet_private.without_marks(text) is 'Words without soft hyphens, joiners and marks of direction, which are copied along unseen.';
