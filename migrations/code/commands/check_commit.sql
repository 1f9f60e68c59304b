create or replace function zimmet_private.check_commit() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
declare
  stack text;
begin
  get diagnostics stack = pg_context;
  -- Asked before the commit (set constraints immediate) it would answer for an instant that is not the commit's: then nothing
  -- stands around it but the commit, and no client's words could have called it.
  if stack like e'%\n%' or current_query() ~* '\mconstraints\M'
    or clock_timestamp() - new.answered_at > zimmet_private.longest_commit()
  then
    perform zimmet_private.refuse('ZM043');
  end if;
  return null;
end
$$;
comment on function zimmet_private.check_commit() is 'At commit: an act whose transaction was held open is not kept, whoever writes.';
