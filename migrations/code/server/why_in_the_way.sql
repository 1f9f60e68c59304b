create or replace function zimmet_private.why_in_the_way(
  state text, has_written boolean, begun_s numeric, asked_s numeric, quiet_s numeric, is_importing boolean, notices numeric
) returns text
language sql immutable set search_path = '' as $$
  -- Every act of the program is one statement of at most 15 s, every reading waits at most 10 s between two.
  select case
    when is_importing then
      case when state <> 'active' and quiet_s > 150 then 'import left open' when begun_s > 10800 then 'import for hours' end
    when state <> 'active' and has_written and quiet_s > 3 then 'act left open'
    when state <> 'active' and quiet_s > 15 then 'transaction left open'
    when has_written and begun_s > 30 then 'long act'
    when state = 'active' and asked_s > 60 then 'long statement'
    when begun_s > 1800 then 'long transaction'
    -- Whoever listens within a transaction lets the notices of all pile up.
    when begun_s > 10 and notices > 0.1 then 'notices pile up'
  end
$$;
comment on function zimmet_private.why_in_the_way(text, boolean, numeric, numeric, numeric, boolean, numeric) is
  'Why a session within a transaction is in everybody''s way, null where it is not. Notices: the used share of the queue.';
