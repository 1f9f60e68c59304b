create or replace function zimmet_private.is_among(key int, asked int[]) returns boolean
language sql immutable parallel safe
-- Not coalesce(key, 0): with the keys known, what is left of this can be looked up in an index.
return asked is null or key = any (asked) or 0 = any (asked) and key is null;
comment on function zimmet_private.is_among(int, int[]) is 'Whether a key is among those asked for; null asks for all, 0 stands for none.';
