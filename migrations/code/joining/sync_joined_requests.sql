create or replace function zimmet_private.sync_joined_requests(master zimmet_data.request) returns void
language plpgsql volatile set search_path = '' as $$
declare
  me int := zimmet_private.my_staff_id();
  r zimmet_data.request;
begin
  for r in
    select q.* from zimmet_data.request q
    where q.master_id = master.id
      and (q.directorate_id <> master.directorate_id or (q.closed_at is null) <> (master.closed_at is null))
    order by q.id for update
  loop
    r.changed_at := greatest(master.changed_at, r.changed_at + interval '1 microsecond');
    r.version := r.version + 1;
    if r.directorate_id <> master.directorate_id or r.closed_at is not null then
      r.closed_at := null;
      r := zimmet_private.move_custody(r, master.directorate_id, 'joined', me);
    end if;
    r.outcome := master.outcome;
    r.resolved_by := master.resolved_by;
    r.resolved_at := master.resolved_at;
    if master.closed_at is not null then
      r := zimmet_private.close_period(r);
    end if;
    r := zimmet_private.record(r, 'follow_master', jsonb_build_object('masterId', master.id, 'state', master.state), me);
    perform zimmet_private.save_request(r);
    perform zimmet_private.publish_change(r.id);
  end loop;
end
$$;
comment on function zimmet_private.sync_joined_requests(zimmet_data.request) is
  'Joined requests follow their master: where it goes they go, when it closes they close, when it is reopened so are they.';
