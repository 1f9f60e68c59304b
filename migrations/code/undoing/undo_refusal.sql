create or replace function zimmet_private.undo_refusal(r zimmet_data.request) returns text
language plpgsql stable set search_path = '' as $$
declare
  back zimmet_data.way_back := (select b from zimmet_data.way_back b where b.request_id = r.id);
begin
  return case
    when back.entry is distinct from r.last_entry or back.staff_id is distinct from zimmet_private.my_staff_id() then 'ZM055'
    when back.at < zimmet_private.present() - interval '1 minute' then 'ZM056'
    -- What came from an earlier system has that system's deadline, which custody that comes back could not take up.
    when back.directorate_id <> r.directorate_id and (
      not exists (select from zimmet_data.directorate d where d.id = back.directorate_id and d.is_active)
      or exists (
        select from zimmet_data.custody c
        where c.request_id = r.id and upper(c.period) = r.custody_since and c.how = 'imported')
    ) then 'ZM055'
  end;
end
$$;
comment on function zimmet_private.undo_refusal(zimmet_data.request) is
  'Why the last act on a request cannot be taken back by the signed-in person; null where it can: his own, within a minute, nothing since.';
