-- A resolution is its holder's: in other hands it would have to be worked anew, with new evidence, by people who were never there.
create or replace function zimmet_private.refuse_unconfirmed(directorate_id int) returns void
language plpgsql stable set search_path = '' as $$
declare
  waiting bigint := (
    select count(*) from zimmet_data.request r
    where r.directorate_id = refuse_unconfirmed.directorate_id and r.is_open and not zimmet_private.is_unsolved(r.state));
begin
  if waiting > 0 then
    perform zimmet_private.refuse('ZM024', jsonb_build_object('field', 'directorateId', 'waiting', waiting));
  end if;
end
$$;
comment on function zimmet_private.refuse_unconfirmed(int) is
  'Refuses to retire a directorate while what it resolved waits to be confirmed: nobody''s finished work is thrown away.';
