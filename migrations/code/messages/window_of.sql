create or replace function zimmet_private.window_of(account_kind text) returns interval
language sql immutable parallel safe set search_path = '' as $$
  select case when account_kind in ('whatsapp', 'facebook', 'instagram') then interval '24 hours' end
$$;
comment on function zimmet_private.window_of(text) is
  'How long after a citizen''s message the channel lets us write freely; null where it always does.';
