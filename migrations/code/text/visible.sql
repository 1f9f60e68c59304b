create or replace function zimmet_private.visible(words text) returns text
language sql immutable parallel safe set search_path = '' as $$
  -- Spaces of every width, soft hyphens, joiners, marks of direction, blank letters: what prints nothing says nothing.
  select regexp_replace(words,
    '[\s\u0000-\u0020\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0]',
    '', 'g')
$$;
comment on function zimmet_private.visible(text) is 'Of words only what a reader sees.';
