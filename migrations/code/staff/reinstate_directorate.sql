create or replace function zimmet.reinstate_directorate(command_id uuid, directorate_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'reinstate_directorate', jsonb_build_array(directorate_id));
  retired jsonb := (
    select c.details from zimmet_data.catalogue_change c
    where c.kind = 'directorate' and c.act = 'retire' and c.entry_id = directorate_id order by c.id desc limit 1);
  subjects int[];
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.begin_staff_change();
  update zimmet_data.directorate d set is_active = true
  where d.id = reinstate_directorate.directorate_id and not d.is_active;
  if not found then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'directorateId'));
  end if;
  with back as (
    update zimmet_data.subject s set directorate_id = reinstate_directorate.directorate_id
    where s.id = any (zimmet_private.ids_in(retired, 'subjectIds')) and s.directorate_id = (retired ->> 'receiverId')::int
    returning s.id
  )
  select coalesce(array_agg(b.id order by b.id), '{}') into subjects from back b;
  perform zimmet_private.record_catalogue_change('directorate', directorate_id, 'reinstate', jsonb_build_object('subjectIds', subjects));
  return zimmet_private.store_answer(command_id,
    jsonb_build_object('directorateId', directorate_id, 'subjects', cardinality(subjects)));
end
$$;
comment on function zimmet.reinstate_directorate(uuid, int) is
  'A directorate that was retired works again, with those of its subjects that are still where they went; requests and people that went to others stay with them.';
grant execute on function zimmet.reinstate_directorate(uuid,int) to zimmet_administrator;
