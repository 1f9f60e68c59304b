create or replace function zimmet_private.visible(words text) returns text
language sql immutable parallel safe set search_path = '' as $$
  -- Spaces of every width, controls, soft hyphens, joiners, marks of direction and of form, blank letters, tags: what prints
  -- nothing says nothing. Its twin is visible in src-shared/visible.ts.
  select regexp_replace(words,
    '[\s\u0000-\u0020\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f'
    '\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\U00013430-\U00013442\U00016fe4\U0001bca0-\U0001bca3\U0001d159'
    '\U0001d173-\U0001d17a\U000e0000-\U000e0fff]',
    '', 'g')
$$;
comment on function zimmet_private.visible(text) is 'Of words only what a reader sees.';
