create or replace function zimmet_private.free_request(r zimmet_data.request, person int, cause text) returns void
language plpgsql volatile set search_path = '' as $$
begin
  r.changed_at := greatest(zimmet_private.present(), r.changed_at + interval '1 microsecond');
  r.version := r.version + 1;
  r.clerk_id := null;
  perform zimmet_private.finish_command(null, r, 'release', jsonb_build_object('fromClerkId', person, 'cause', cause));
end
$$;
comment on function zimmet_private.free_request(zimmet_data.request, int, text) is
  'An open request that lay on somebody is nobody''s from now on, on record: he left (ended), was moved (moved), or his time is over (term).';
