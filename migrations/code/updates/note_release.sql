create or replace function zimmet.note_release(command_id uuid, ring int, sequence int, version text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_update_order(command_id, 'note_release', jsonb_build_array(ring, sequence, version));
begin
  if answer is not null then
    return answer;
  elsif coalesce(ring not between 0 and 3, true) or coalesce(sequence < 1, true) or coalesce(version !~ '^\d{1,5}\.\d{1,5}\.\d{1,5}$', true) then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'release'));
  elsif sequence > zimmet_private.highest_believable_release() then
    perform zimmet_private.refuse('ZM117', jsonb_build_object('highest', zimmet_private.highest_believable_release()));
  end if;
  insert into zimmet_data.update_release as r (ring, sequence, version) values (ring, sequence, version)
  on conflict on constraint update_release_is_of_a_ring do update set
    sequence = excluded.sequence,
    version = excluded.version,
    known_before = case when r.noted_at < now() - interval '24 hours' then r.sequence else r.known_before end,
    noted_at = case when r.noted_at < now() - interval '24 hours' then now() else r.noted_at end
  where r.sequence < excluded.sequence;
  if found then
    perform zimmet_private.record_update_order(jsonb_build_object('ring', ring, 'sequence', sequence, 'version', version));
  end if;
  return zimmet_private.store_answer(command_id, '{}');
end
$$;
comment on function zimmet.note_release(uuid, int, int, text) is
  'An administrator''s PC found this release genuine: no PC of the ring believes an earlier one from now on. A lower one changes nothing; one far past what was known a day before is refused.';
grant execute on function zimmet.note_release(uuid, int, int, text) to zimmet_administrator;
