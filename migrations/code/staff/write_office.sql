create or replace function zimmet_private.write_office(person zimmet_data.staff, office text) returns void
language plpgsql volatile set search_path = '' as $$
begin
  if person.post <> 'overseer' or office not in ('vice_mayor', 'mayor') then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'office'));
  end if;
  update zimmet_data.staff s set office = write_office.office where s.id = person.id;
  perform zimmet_private.record_staff_change(person.id, 'office', jsonb_build_object('from', person.office, 'office', office));
end
$$;
comment on function zimmet_private.write_office(zimmet_data.staff, text) is 'Makam: an overseer''s office, on record.';
