create or replace view zimmet.act_rule with (security_invoker) as
  select act, post, relation, states from zimmet_data.act_rule;
comment on view zimmet.act_rule is 'Who may do what when, to be read by everybody.';
grant select on zimmet.act_rule to zimmet_staff;
