create or replace function zimmet.keep_backup_proof(reaches_to timestamptz, requests int, faults int) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform zimmet_private.require_verifier();
  if requests is null or requests < 0 or faults is null or faults < 0 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'requests'));
  elsif reaches_to > clock_timestamp() + interval '1 day' then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'reachesTo'));
  end if;
  insert into zimmet_data.backup_proof (staff_id, reaches_to, requests, faults)
  values (zimmet_private.my_staff_id(), reaches_to, requests, faults);
end
$$;
comment on function zimmet.keep_backup_proof(timestamptz, int, int) is
  'A restored copy was proved, with so many faults; for overseers and administrators, by npm run prove-backup.';
grant execute on function zimmet.keep_backup_proof(timestamptz, int, int) to zimmet_overseer, zimmet_administrator;
