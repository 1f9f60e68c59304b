-- Who may do what to a request in which state: one table, read by every command and by the buttons of the program.
create table zimmet_data.act_rule (
  act text not null,
  post text not null,
  relation text not null,
  states text[] not null,
  constraint act_rule_is_identified primary key (act, post, relation),
  constraint act_rule_post_is_known check (post in ('clerk', 'director', 'agent', 'overseer', 'administrator')),
  constraint act_rule_relation_is_known check (relation in ('any', 'holder', 'outside', 'desk'))
);
comment on table zimmet_data.act_rule is 'Which post may do which act, related how to the holder, in which states.';
comment on column zimmet_data.act_rule.relation is
  'holder: works for the directorate that holds it; outside: for another or none; desk: for the dispatch desk while another holds it.';

insert into zimmet_data.act_rule (act, post, relation, states)
select a.act, p.post, a.relation, string_to_array(a.states, ' ')
from (
  values
    ('accept_custody', 'clerk director', 'holder', 'new'),
    ('return_custody', 'clerk director', 'holder', 'new in_work on_hold'),
    ('hand_over', 'clerk director', 'holder', 'new in_work on_hold'),
    ('hand_over', 'overseer', 'any', 'new in_work on_hold'),
    ('take', 'clerk director', 'holder', 'new in_work on_hold'),
    ('assign', 'director', 'holder', 'new in_work on_hold'),
    ('add_note', 'clerk director agent overseer', 'any', 'new in_work on_hold proposed resolved closed joined'),
    ('attach', 'clerk director agent overseer', 'any', 'new in_work on_hold proposed resolved closed joined'),
    ('reveal', 'clerk director agent overseer', 'any', 'new in_work on_hold proposed resolved closed joined'),
    ('change_subject', 'clerk director', 'holder', 'new in_work on_hold'),
    ('change_subject', 'agent overseer', 'any', 'new'),
    ('change_priority', 'director', 'holder', 'new in_work on_hold'),
    ('change_priority', 'overseer', 'any', 'new in_work on_hold'),
    ('hold', 'clerk director', 'holder', 'in_work'),
    ('resume', 'clerk director', 'holder', 'on_hold'),
    ('resolve', 'clerk director', 'holder', 'in_work on_hold'),
    ('approve_outcome', 'director', 'holder', 'proposed'),
    ('approve_outcome', 'overseer', 'any', 'proposed'),
    ('verify', 'agent overseer', 'outside', 'resolved'),
    ('verify', 'clerk director', 'desk', 'resolved'),
    ('reopen', 'agent overseer', 'any', 'proposed resolved closed'),
    ('reopen', 'clerk director', 'desk', 'proposed resolved closed'),
    ('reopen', 'director', 'holder', 'proposed resolved'),
    ('add_complainant', 'clerk director agent overseer', 'any', 'new in_work on_hold proposed resolved'),
    ('join', 'agent overseer', 'any', 'new in_work on_hold'),
    ('join', 'clerk director', 'holder', 'new in_work on_hold')
) as a (act, posts, relation, states)
cross join lateral string_to_table(a.posts, ' ') as p (post);

select zimmet_private.guard_table('zimmet_data.act_rule');
create policy staff_reads on zimmet_data.act_rule for select to zimmet_staff using (true);
grant select on zimmet_data.act_rule to zimmet_staff;
create view zimmet.act_rule with (security_invoker) as
  select act, post, relation, states from zimmet_data.act_rule;
comment on view zimmet.act_rule is 'Who may do what when, to be read by everybody.';
grant select on zimmet.act_rule to zimmet_staff;

create function zimmet_private.stands(relation text, r zimmet_data.request) returns boolean
language sql stable set search_path = '' as $$
  select case relation
    when 'any' then true
    when 'holder' then r.directorate_id = any (zimmet_private.my_directorates())
    when 'outside' then r.directorate_id <> all (zimmet_private.my_memberships())
      and r.resolved_by is distinct from zimmet_private.my_staff_id()
    when 'desk' then r.directorate_id <> all (zimmet_private.my_memberships())
      and r.resolved_by is distinct from zimmet_private.my_staff_id()
      and exists (
        select from zimmet_data.directorate d
        where d.is_dispatch_desk and d.id = any (zimmet_private.my_directorates())
      )
  end
$$;
comment on function zimmet_private.stands(text, zimmet_data.request) is
  'Whether the signed-in person stands in that relation to the request. Who resolved it stays inside, wherever he works now.';

create function zimmet_private.act_refusal(wanted text, r zimmet_data.request) returns text
language plpgsql stable set search_path = '' as $$
declare
  state text := zimmet_private.state_of(r.state, r.held_until, r.master_id);
  my_post text := zimmet_private.my_post();
  is_inside boolean := r.directorate_id = any (zimmet_private.my_memberships())
    or r.resolved_by is not distinct from zimmet_private.my_staff_id();
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
    when not rule.any_relation and is_inside then case wanted when 'verify' then 'ZM006' else 'ZM003' end
    when not rule.any_relation then 'ZM004'
    when not rule.all_hold and state = 'joined' or wanted = 'reopen' and r.master_id is not null then 'ZM016'
    when not rule.all_hold then 'ZM005'
    when wanted = 'return_custody' and exists (
      select from zimmet_data.directorate d where d.id = r.directorate_id and d.is_dispatch_desk
    ) then 'ZM009'
    when wanted = 'approve_outcome' and r.resolved_by = zimmet_private.my_staff_id() then 'ZM015'
  end;
end
$$;
comment on function zimmet_private.act_refusal(text, zimmet_data.request) is
  'The code with which the rules refuse an act of the signed-in person on a request now; null where he may.';

create function zimmet.acts_on(asked_request_id int) returns table (act text, refusal text)
language sql stable security definer set search_path = '' as $$
  select a.act, zimmet_private.act_refusal(a.act, r)
  from zimmet_data.request r
  cross join (select distinct m.act from zimmet_data.act_rule m where m.post = zimmet_private.my_post()) a
  where r.id = asked_request_id and zimmet_private.may_see(r.held_by)
$$;
comment on function zimmet.acts_on(int) is 'What the post does to requests at all, and for this one the refusal code where the rules say no.';
grant execute on function zimmet.acts_on(int) to zimmet_staff;
