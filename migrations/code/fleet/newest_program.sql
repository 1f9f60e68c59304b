create or replace function zimmet_private.newest_program(of_ring int) returns text
language sql stable set search_path = '' as $$
  select coalesce((select r.version from zimmet_data.update_release r where r.ring = of_ring), zimmet_private.my_program())
$$;
comment on function zimmet_private.newest_program(int) is
  'What a PC of the ring should have: what was published for it; where nothing was, what the person has who asks.';
