create or replace function zimmet_private.settle_survey(s zimmet_data.survey) returns text
language plpgsql volatile set search_path = '' as $$
declare
  r zimmet_data.request := (select q from zimmet_data.request q where q.id = s.request_id);
  said text := zimmet_private.survey_words(s);
  closes boolean := (select m.survey_closes from zimmet_data.message_setting m);
begin
  -- What it was asked of is told by the master's own survey, the work has gone on, or he left with what he had asked.
  if r.master_id is not null or r.state not in ('resolved', 'closed') or r.resolved_at is distinct from s.resolved_at
    or not zimmet_private.asks_on(r.id, s.citizen_id)
  then
    perform zimmet.add_note(gen_random_uuid(), r.id, said);
    return 'late';
  elsif not s.solved then
    if r.state = 'resolved' and s.score is not null then
      perform zimmet.log_contact(gen_random_uuid(), r.id, said, true);
      r := (select q from zimmet_data.request q where q.id = s.request_id);
    end if;
    perform zimmet.reopen(gen_random_uuid(), r.id, r.version, true, case when r.state = 'resolved' then s.score end, said);
    return 'reopened';
  -- Whom the holder's side brought says yes for it: somebody else has to hear him before it counts.
  elsif r.state = 'closed' or not zimmet_private.asks_from_outside(r, s.citizen_id) then
    perform zimmet.add_note(gen_random_uuid(), r.id, said);
    return 'noted';
  end if;
  perform zimmet.log_contact(gen_random_uuid(), r.id, said, true);
  if not closes then
    return 'noted';
  end if;
  r := (select q from zimmet_data.request q where q.id = s.request_id);
  perform zimmet.verify(gen_random_uuid(), r.id, r.version, true, s.score, s.words);
  return 'closed';
end
$$;
comment on function zimmet_private.settle_survey(zimmet_data.survey) is
  'What an answer of a citizen does to his request, under the rules that hold for everybody; what came of it.';
