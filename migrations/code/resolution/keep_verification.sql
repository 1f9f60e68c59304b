create or replace function zimmet_private.keep_verification(
  r zimmet_data.request, solved boolean, by_citizen boolean, score int, words text
) returns void
language plpgsql volatile set search_path = '' as $$
begin
  if by_citizen is null or score not between 1 and 5 or (score is not null and not by_citizen) then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'score'));
  end if;
  -- "Not solved" is heard from everybody; a confirmation and a score only from who was asked.
  if solved and by_citizen or score is not null then
    perform zimmet_private.check_citizens_answer(r);
  end if;
  insert into zimmet_data.verification (request_id, at, staff_id, solved, by_citizen, score, words, directorate_id, resolved_by)
  values (r.id, r.changed_at, zimmet_private.my_staff_id(), solved, by_citizen, score, words, r.directorate_id, r.resolved_by);
end
$$;
comment on function zimmet_private.keep_verification(zimmet_data.request, boolean, boolean, int, text) is
  'Keeps the answer; a score is the citizen''s alone.';
