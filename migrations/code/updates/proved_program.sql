create or replace function zimmet_private.proved_program() returns text
language sql stable set search_path = '' as $$
  select r.version
  from zimmet_data.update_run r
  join zimmet_data.update_machine m on m.machine_id = r.machine_id and m.ring = 0
  where r.last_at >= r.first_at + interval '1 hour'
  order by zimmet_private.version_numbers(r.version) desc
  limit 1
$$;
comment on function zimmet_private.proved_program() is
  'The newest version that was worked with for an hour on a PC that is of the pilot ring; null where none was.';
