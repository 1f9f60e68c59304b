create or replace function zimmet_private.check_resolution(r zimmet_data.request, outcome text, institution_id int) returns void
language plpgsql stable set search_path = '' as $$
declare
  required text := zimmet_private.owed_evidence(r.id);
begin
  if outcome is null or outcome not in ('solved', 'forwarded', 'declined') then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'outcome'));
  elsif outcome <> 'forwarded' and institution_id is not null then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'institutionId'));
  elsif outcome = 'forwarded' and not exists (
    select from zimmet_data.institution i where i.id = institution_id and i.is_active)
  then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'institutionId'));
  elsif outcome = 'solved' and not zimmet_private.has_evidence(r, required) then
    perform zimmet_private.refuse('ZM007', jsonb_build_object('required', required));
  end if;
end
$$;
comment on function zimmet_private.check_resolution(zimmet_data.request, text, int) is
  'Refuses an unknown outcome, a forward to nobody, and "solved" without the evidence it owes.';
