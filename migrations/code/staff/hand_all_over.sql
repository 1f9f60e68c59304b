create or replace function zimmet_private.hand_all_over(going int, receiver int) returns int
language plpgsql volatile set search_path = '' as $$
declare
  r zimmet_data.request;
  handed int := 0;
begin
  for r in
    select q.* from zimmet_data.request q
    where q.directorate_id = going and q.is_open
    order by q.id for update
  loop
    r.changed_at := greatest(zimmet_private.present(), r.changed_at + interval '1 microsecond');
    r.version := r.version + 1;
    r := zimmet_private.end_hold(r);
    r.hand_over_count := r.hand_over_count + 1;
    r := zimmet_private.move_custody(r, receiver, 'handed_over', zimmet_private.my_staff_id());
    perform zimmet_private.finish_command(null, r, 'hand_over',
      jsonb_build_object('from', going, 'to', receiver, 'cause', 'retired'));
    handed := handed + 1;
  end loop;
  return handed;
end
$$;
comment on function zimmet_private.hand_all_over(int, int) is
  'Every open request of a directorate goes to another, each with its entry; what is joined follows its master. How many masters.';
