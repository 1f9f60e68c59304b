create or replace function zimmet_private.close_absence(away zimmet_data.absence) returns void
language plpgsql volatile set search_path = '' as $$
begin
  update zimmet_data.absence a set ended_at = greatest(a.since, zimmet_private.present()) where a.id = away.id;
  perform zimmet_private.record_staff_change(away.staff_id, 'absence_end', jsonb_build_object('absenceId', away.id));
end
$$;
comment on function zimmet_private.close_absence(zimmet_data.absence) is 'Ends an absence before its date, or before it began.';
