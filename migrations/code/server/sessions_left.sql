create or replace function zimmet_private.sessions_left(looks int, weight numeric, was_held boolean) returns int
language sql immutable set search_path = '' as $$
  -- Sixteen or eleven at five looks, eight (two PCs that stand still for nothing) in a quarter of a minute, six in two minutes.
  select case when was_held then case when looks >= 5 and weight > 30 then 2 end when looks >= 5 and weight > 1000 then 4 end
$$;
comment on function zimmet_private.sessions_left(int, numeric, boolean) is
  'To how many sessions a login is held after so many looks of the last five minutes that weigh so much; null: to none. Four is a whole PC.';
