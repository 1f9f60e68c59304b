create or replace function zimmet_private.do_retire(asked_id int, receiver_id int, with_staff boolean) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  receiver int := coalesce(receiver_id, (select d.id from zimmet_data.directorate d where d.is_dispatch_desk));
  subjects int[];
  people int[];
  requests int;
begin
  perform zimmet_private.begin_staff_change();
  perform zimmet_private.lock_directorates(asked_id, receiver);
  perform zimmet_private.refuse_unconfirmed(asked_id);
  update zimmet_data.directorate d set is_active = false where d.id = asked_id;
  with moved as (
    update zimmet_data.subject s set directorate_id = receiver where s.directorate_id = asked_id and s.is_active returning s.id
  )
  select coalesce(array_agg(m.id order by m.id), '{}') into subjects from moved m;
  requests := zimmet_private.hand_all_over(asked_id, receiver);
  people := array(
    select m.staff_id from zimmet_data.membership m
    join zimmet_data.staff s on s.id = m.staff_id and s.left_at is null
    where m.directorate_id = asked_id and upper_inf(m.period) order by m.staff_id);
  if with_staff then
    perform zimmet_private.move_with(person, asked_id, receiver) from unnest(people) as person;
  end if;
  perform zimmet_private.record_catalogue_change('directorate', asked_id, 'retire', jsonb_build_object(
    'receiverId', receiver, 'subjectIds', subjects, 'requests', requests, 'staffIds', case when with_staff then people else '{}' end));
  return jsonb_build_object('directorateId', asked_id, 'receiverId', receiver, 'requests', requests,
    'subjects', cardinality(subjects), 'staff', cardinality(people));
end
$$;
comment on function zimmet_private.do_retire(int, int, boolean) is 'Retires a directorate; what went where, in numbers.';
