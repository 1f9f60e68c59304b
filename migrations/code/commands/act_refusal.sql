create or replace function zimmet_private.act_refusal(wanted text, r zimmet_data.request, relations text[]) returns text
language plpgsql stable set search_path = '' as $$
declare
  state text := zimmet_private.state_of(r.state, r.held_until, r.master_id);
  my_post text := zimmet_private.my_post();
  rule record;
begin
  select count(*) > 0 as any_post, coalesce(bool_or(a.relation = any (relations)), false) as any_relation,
    coalesce(bool_or(a.relation = any (relations) and state = any (a.states)), false) as all_hold
  into rule
  from zimmet_data.act_rule a
  -- What is a deputy's is nobody's post while he stands in for nobody.
  where a.act = wanted and a.post = my_post and (a.relation <> 'deputy' or 'deputy' = any (relations));
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
comment on function zimmet_private.act_refusal(text, zimmet_data.request, text[]) is
  'The code with which the rules refuse an act of the signed-in person on a request now, whose relations to it are told; null where he may.';
