create or replace function zimmet_private.join_further(former_master zimmet_data.request, new_master zimmet_data.request) returns void
language plpgsql volatile set search_path = '' as $$
declare
  me int := zimmet_private.my_staff_id();
  r zimmet_data.request;
begin
  for r in
    select q.* from zimmet_data.request q where q.master_id = former_master.id order by q.id for update
  loop
    r.changed_at := greatest(new_master.changed_at, r.changed_at + interval '1 microsecond');
    r.version := r.version + 1;
    r.master_id := new_master.id;
    update zimmet_data.joining j set ended_at = r.changed_at, ended_by = me where j.request_id = r.id and j.ended_at is null;
    insert into zimmet_data.joining (request_id, at, master_id, joined_by, from_directorate_id, shift_seconds)
    values (r.id, r.changed_at, new_master.id, me, former_master.directorate_id, zimmet_private.join_shift(r, new_master));
    r := zimmet_private.record(
      r, 'follow_master', jsonb_build_object('masterId', new_master.id, 'state', new_master.state), me);
    perform zimmet_private.save_request(r);
    perform zimmet_private.publish_change(r.id);
  end loop;
end
$$;
comment on function zimmet_private.join_further(zimmet_data.request, zimmet_data.request) is
  'Requests that were joined to one that is joined itself now follow the new master.';
