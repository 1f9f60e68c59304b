-- Who reads the tables of this area, by row and by column; writing is the owner's alone.
create policy owner_does_all on zimmet_data.request for all to zimmet_owner using (true) with check (true);
-- The one visibility rule. In the policy the functions stand in sub-selects, so that they run once a query.
create policy staff_sees_own_custody on zimmet_data.request for select to zimmet_staff using (
  -- What nobody holds and nobody held was taken back.
  held_by <> '{}' and (
    (select zimmet_private.sees_all())
    or directorate_id = any ((select zimmet_private.my_directorates())::int[])
    or held_by && (select zimmet_private.my_directorates())::int[]
  )
);
grant select (
  id, number, registered_at, registered_by, channel_id, subject_id, priority, neighbourhood_id, street_id, plain, description, citizen_id,
  masked_citizen, state, directorate_id, held_by, custody_since, clerk_id, held_until, hold_reason_id, outcome, resolved_by, resolved_at,
  closed_at, master_id, returned_count, reopened_count, hand_over_count, version, changed_at, last_entry, last_hash, is_open, calendar_id,
  target_unit, target_amount, due_at, contact_unit, contact_amount, contact_due_at, contacted_at, extension_seconds, legal_basis_id,
  legal_since, legal_is_extended, legal_due_at, solved_seconds, imported_from, imported_key, original_due_at, original_closed_at,
  kept_evidence, joined_seconds, masked_excerpt
) on zimmet_data.request to zimmet_staff;
