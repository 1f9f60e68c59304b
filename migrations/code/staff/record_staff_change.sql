create or replace function zimmet_private.record_staff_change(staff_id int, act text, details jsonb) returns void
language sql volatile set search_path = '' as $$
  insert into zimmet_data.staff_change (changed_by, staff_id, act, details)
  values (zimmet_private.my_staff_id(), staff_id, act, details)
$$;
comment on function zimmet_private.record_staff_change(int, text, jsonb) is 'Adds a line to the ledger of posts.';
