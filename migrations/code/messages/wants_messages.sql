create or replace function zimmet_private.wants_messages(of_citizen int, of_conversation int, of_address text default null) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce((select w.is_written_to from zimmet_private.wish_of(of_citizen, of_conversation, of_address) w limit 1), true)
$$;
comment on function zimmet_private.wants_messages(int, int, text) is
  'Whether a person lets the house write to him, as he last said; who said nothing does.';
grant execute on function zimmet_private.wants_messages(int, int, text) to zimmet_staff;
