create or replace function zimmet_private.refuse_wrapped_overlap(week_id int) returns void
language plpgsql stable set search_path = '' as $$
begin
  if exists (
    select from zimmet_data.work_week_span sunday
    join zimmet_data.work_week_span monday on monday.week_id = sunday.week_id and monday.weekday = 1
    where sunday.week_id = refuse_wrapped_overlap.week_id and sunday.weekday = 7 and sunday.ends - zimmet_private.day_seconds() > monday.starts
  ) then
    perform zimmet_private.refuse('ZM030', jsonb_build_object('field', 'spans'));
  end if;
end
$$;
comment on function zimmet_private.refuse_wrapped_overlap(int) is 'A Sunday night shift may not run into Monday''s.';
