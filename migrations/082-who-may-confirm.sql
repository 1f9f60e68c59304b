-- Who confirms never stood on the side of the work, wherever he stands today; what the citizen said needs a citizen and a contact.
create function zimmet_private.stood_on_its_side(r zimmet_data.request) returns boolean
language sql stable set search_path = '' as $$
  with me as materialized (select zimmet_private.my_staff_id() as id),
  voice as materialized (
    select r.id, null::timestamptz as joined_at
    union all
    select j.request_id, j.at from zimmet_data.joining j where j.master_id = r.id and j.ended_at is null
  )
  select exists (
    select from zimmet_data.resolution s where s.request_id = r.id and s.staff_id = (select m.id from me m)
  ) or exists (
    select from zimmet_data.joining j
    where j.master_id = r.id and j.ended_at is null and (select m.id from me m) in (j.joined_by, j.proposed_by)
  ) or exists (
    select
    from voice v
    join zimmet_data.custody c on c.request_id = v.id
    join zimmet_data.membership m on m.staff_id = (select x.id from me x) and m.directorate_id = c.directorate_id
    where m.period && case
        when upper_inf(c.period) or c.ended_by_closing or upper(c.period) = v.joined_at or c.period @> v.joined_at then c.period
        when c.accepted_at is not null then tstzrange(c.accepted_at, upper(c.period))
        -- Came and went without being accepted: nobody worked on it there.
        else 'empty'::tstzrange
      end
  )
$$;
comment on function zimmet_private.stood_on_its_side(zimmet_data.request) is
  'Whether the signed-in person resolved it, joined something to it, or worked for a directorate while that held it, accepted it, or held what was joined to it.';

create or replace function zimmet_private.stands(relation text, r zimmet_data.request) returns boolean
language sql stable set search_path = '' as $$
  select case relation
    when 'any' then true
    when 'holder' then r.directorate_id = any (zimmet_private.my_directorates())
    when 'outside' then not zimmet_private.stood_on_its_side(r)
    when 'desk' then exists (
        select from zimmet_data.directorate d
        where d.is_dispatch_desk and d.id = any (zimmet_private.my_directorates())
      )
      and not zimmet_private.stood_on_its_side(r)
  end
$$;
comment on function zimmet_private.stands(text, zimmet_data.request) is
  'Whether the signed-in person stands in that relation to the request. Who once stood on its side is never outside.';

create function zimmet_private.further_refusal(wanted text, r zimmet_data.request) returns text
language sql stable set search_path = '' as $$
  select case
    when wanted = 'return_custody' and exists (
      select from zimmet_data.directorate d where d.id = r.directorate_id and d.is_dispatch_desk
    ) then 'ZM009'
    when wanted = 'approve_outcome' and r.resolved_by = zimmet_private.my_staff_id() then 'ZM015'
    when wanted = 'decide_join' then (
      select case when p.request_id is null then 'ZM005' when p.proposed_by = zimmet_private.my_staff_id() then 'ZM015' end
      from (select true) as always
      left join zimmet_data.join_proposal p on p.request_id = r.id and p.decided_at is null)
  end
$$;
comment on function zimmet_private.further_refusal(text, zimmet_data.request) is
  'What some acts need besides post, relation and state: a desk to return to, a second person, a proposal to decide.';

create or replace function zimmet_private.act_refusal(wanted text, r zimmet_data.request) returns text
language plpgsql stable set search_path = '' as $$
declare
  state text := zimmet_private.state_of(r.state, r.held_until, r.master_id);
  my_post text := zimmet_private.my_post();
  rule record;
begin
  select count(*) > 0 as any_post, coalesce(bool_or(s.stands), false) as any_relation,
    coalesce(bool_or(s.stands and state = any (a.states)), false) as all_hold
  into rule
  from zimmet_data.act_rule a
  cross join lateral (select zimmet_private.stands(a.relation, r) as stands) s
  where a.act = wanted and a.post = my_post;
  return case
    when not rule.any_post then 'ZM003'
    when not rule.any_relation and wanted in ('verify', 'reopen') and zimmet_private.stood_on_its_side(r)
      then case wanted when 'verify' then 'ZM006' else 'ZM003' end
    when not rule.any_relation and r.directorate_id = any (zimmet_private.my_memberships()) then 'ZM003'
    when not rule.any_relation then 'ZM004'
    when not rule.all_hold and state = 'joined' or wanted = 'reopen' and r.master_id is not null then 'ZM016'
    when not rule.all_hold then 'ZM005'
    else zimmet_private.further_refusal(wanted, r)
  end;
end
$$;

create function zimmet_private.can_be_reached(asked_request_id int) returns boolean
language sql stable set search_path = '' as $$
  select exists (
    select
    from zimmet_data.citizen z
    where z.id in (
        select r.citizen_id from zimmet_data.request r where r.id = asked_request_id
        union all
        select c.citizen_id from zimmet_data.complainant c where c.request_id = asked_request_id and c.left_at is null)
      and coalesce(z.phone, z.email, z.address) ~ '\S')
$$;
comment on function zimmet_private.can_be_reached(int) is 'Whether one of those who asked has a phone, an e-mail address or an address.';

create function zimmet_private.check_citizens_answer(r zimmet_data.request) returns void
language plpgsql stable set search_path = '' as $$
begin
  if not zimmet_private.can_be_reached(r.id) then
    perform zimmet_private.refuse('ZM065', jsonb_build_object('field', 'byCitizen'));
  elsif not exists (
    select from zimmet_data.contact c
    where (c.request_id = r.id or c.request_id in (select q.id from zimmet_data.request q where q.master_id = r.id))
      and c.at > coalesce(r.resolved_at, r.closed_at, r.registered_at)
      -- What the holder heard from the citizen is the holder's word.
      and not zimmet_private.worked_for(c.staff_id, r.directorate_id, c.at))
  then
    perform zimmet_private.refuse('ZM064', jsonb_build_object('field', 'byCitizen'));
  end if;
end
$$;
comment on function zimmet_private.check_citizens_answer(zimmet_data.request) is
  'Refuses an answer of the citizen where nobody who asked can be reached, or nobody outside the holder has spoken to him since the resolution.';

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

create or replace function zimmet.hand_over(
  command_id uuid, request_id int, seen_version int, directorate_id int, reason_id int, words text, subject_id int
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'hand_over',
    jsonb_build_array(request_id, seen_version, directorate_id, reason_id, words, subject_id));
  r zimmet_data.request;
  said text;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('hand_over', request_id, seen_version);
  perform zimmet_private.choose_receiver(directorate_id, r, subject_id);
  said := zimmet_private.check_reason(reason_id, 'hand_over', words);
  answer := jsonb_build_object('from', r.directorate_id, 'to', directorate_id, 'reasonId', reason_id,
    'wordsHash', zimmet_private.text_hash(said), 'subjectId', subject_id);
  r := zimmet_private.end_hold(r);
  r.hand_over_count := r.hand_over_count + 1;
  r.subject_id := coalesce(subject_id, r.subject_id);
  r := zimmet_private.move_custody(r, directorate_id, 'handed_over', zimmet_private.my_staff_id(), reason_id, said);
  return zimmet_private.finish_command(command_id, r, 'hand_over', answer);
end
$$;
comment on function zimmet.hand_over(uuid, int, int, int, int, text, int) is
  'Devret: custody passes to another directorate for a reason, with the subject it should have had where one is named.';
