create or replace function zimmet_private.time_resolution() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  new.solved_seconds := case
    when new.resolved_at is not null and new.calendar_id is not null
    then zimmet_private.service_seconds(new.id, new.calendar_id, new.registered_at, new.resolved_at)
  end;
  return new;
end
$$;
comment on function zimmet_private.time_resolution() is 'Keeps how long the solving took, whenever the resolution or the deadlines change.';
