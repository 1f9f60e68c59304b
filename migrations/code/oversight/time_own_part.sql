create or replace function zimmet_private.time_own_part() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
declare
  -- As it stood before the act, which is saved after its custody. A joined request is resolved with its master.
  r zimmet_data.request := (select q from zimmet_data.request q where q.id = new.request_id);
  resolved timestamptz := case
    when r.master_id is null then r.resolved_at
    else (select m.resolved_at from zimmet_data.request m where m.id = r.master_id)
  end;
begin
  new.ended_how := case when new.ended_by_closing then coalesce(new.ended_how, 'closed') else new.ended_how end;
  new.own_ended_at := case
    when new.ended_how = 'closed' then zimmet_private.own_end(new.period, resolved)
    else upper(new.period)
  end;
  new.own_seconds := zimmet_private.service_seconds(
    new.request_id, (select d.calendar_id from zimmet_data.directorate d where d.id = new.directorate_id),
    lower(new.period), new.own_ended_at);
  new.worker_id := r.clerk_id;
  -- Another follows; marked here, it is written once.
  new.is_one_of_several := new.is_one_of_several or not new.ended_by_closing;
  return new;
end
$$;
comment on function zimmet_private.time_own_part() is 'Keeps how long the directorate''s own part took and who worked on it, when its custody ends.';
