create or replace function zimmet_private.moves_deadlines(act text, before zimmet_data.request, after zimmet_data.request) returns boolean
language sql immutable set search_path = '' as $$
  select act not in ('add_note', 'add_messages', 'attach', 'withdraw_attachment', 'log_contact', 'add_complainant', 'accept_custody', 'take', 'assign',
      'release', 'ask_explanation', 'explain', 'see_warning', 'propose_join')
    -- Whoever takes it up ends its hold.
    or (before.calendar_id, before.held_until) is distinct from (after.calendar_id, after.held_until)
$$;
comment on function zimmet_private.moves_deadlines(text, zimmet_data.request, zimmet_data.request) is
  'Whether an act can have changed what a deadline is worked out from: a note, a photo or who works on it has not.';
