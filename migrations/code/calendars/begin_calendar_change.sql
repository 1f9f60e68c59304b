create or replace function zimmet_private.begin_calendar_change() returns void
language plpgsql volatile set search_path = '' as $$
begin
  -- Its commands are the administrators'; an overseer comes here by his yes to a proposal alone.
  if not zimmet_private.supervises() then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'change_calendar'));
  end if;
  -- Waits for commands under way and lets none begin: a deadline is never worked out with half a calendar.
  lock table zimmet_data.work_clock in exclusive mode;
end
$$;
comment on function zimmet_private.begin_calendar_change() is 'Administrators only; holds off commands, not readers, until the change is done.';
