create or replace function zimmet_private.inbox_desks(directorate_id int) returns int[]
language plpgsql stable set search_path = '' as $$
declare
  post text := zimmet_private.my_post();
  desks int[];
begin
  if post is null or post = 'administrator' then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'read_inbox'));
  end if;
  desks := case
    when zimmet_private.sees_all() then array(select d.id from zimmet_data.directorate d)
    else zimmet_private.my_directorates()
  end;
  return case
    when directorate_id is null then desks
    when directorate_id = any (desks) then array[directorate_id]
    else '{}'
  end;
end
$$;
comment on function zimmet_private.inbox_desks(int) is
  'The directorates whose inbox the signed-in person reads: his, for agents and overseers all; of these the one asked for.';
