-- Who may do what to which request: post, what he is to it, and the states in which the act makes sense.
merge into zimmet_data.act_rule as k
using (
  select a.act, p.post, a.relation, string_to_array(a.states, ' ')
  from (
    values
      ('accept_custody', 'clerk director', 'holder', 'new'),
      ('return_custody', 'clerk director', 'holder', 'new in_work on_hold'),
      ('undo', 'clerk director overseer', 'any', 'new in_work on_hold'),
      ('hand_over', 'clerk director', 'holder', 'new in_work on_hold'),
      ('hand_over', 'overseer', 'any', 'new in_work on_hold'),
      ('take', 'clerk director', 'holder', 'new in_work on_hold'),
      ('assign', 'director', 'holder', 'new in_work on_hold'),
      ('add_note', 'clerk director agent overseer', 'any', 'new in_work on_hold proposed resolved closed joined'),
      ('add_messages', 'agent overseer', 'any', 'new in_work on_hold proposed resolved closed joined'),
      ('attach', 'clerk director agent overseer', 'any', 'new in_work on_hold proposed resolved closed joined'),
      ('withdraw_attachment', 'clerk director agent overseer', 'any', 'new in_work on_hold proposed resolved'),
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
      ('join', 'clerk director', 'holder', 'new in_work on_hold'),
      ('extend', 'director', 'holder', 'new in_work on_hold'),
      ('set_legal_basis', 'agent overseer', 'any', 'new in_work on_hold'),
      ('set_legal_basis', 'director', 'holder', 'new in_work on_hold'),
      ('see_warning', 'clerk director', 'holder', 'new in_work on_hold'),
      ('see_warning', 'overseer', 'any', 'new in_work on_hold'),
      ('ask_explanation', 'director', 'holder', 'new in_work on_hold proposed resolved'),
      ('ask_explanation', 'overseer', 'any', 'new in_work on_hold proposed resolved'),
      ('explain', 'clerk director', 'holder', 'new in_work on_hold proposed resolved'),
      ('propose_join', 'agent overseer', 'any', 'new in_work on_hold'),
      ('propose_join', 'clerk director', 'holder', 'new in_work on_hold'),
      ('decide_join', 'agent overseer', 'any', 'new in_work on_hold'),
      ('decide_join', 'clerk director', 'holder', 'new in_work on_hold'),
      ('separate', 'agent overseer', 'any', 'joined'),
      ('separate', 'clerk director', 'holder', 'joined'),
      ('log_contact', 'clerk director agent overseer', 'any', 'new in_work on_hold proposed resolved joined'),
      ('tell_stage', 'director', 'holder', 'new in_work on_hold joined'),
      ('extend_legal', 'director', 'holder', 'new in_work on_hold joined'),
      ('interrupt_legal', 'director', 'holder', 'new in_work on_hold joined'),
      ('restart_legal', 'director', 'holder', 'new in_work on_hold joined'),
      -- What a citizen answered to the survey: his word, brought by the gateway.
      ('log_contact', 'gateway', 'outside', 'resolved'),
      ('verify', 'gateway', 'outside', 'resolved'),
      ('reopen', 'gateway', 'any', 'resolved closed'),
      ('add_note', 'gateway', 'any', 'new in_work on_hold proposed resolved closed joined'),
      -- While the director is away, a clerk who stands in for him does what is the director's.
      ('assign', 'clerk', 'deputy', 'new in_work on_hold'),
      ('change_priority', 'clerk', 'deputy', 'new in_work on_hold'),
      ('approve_outcome', 'clerk', 'deputy', 'proposed'),
      ('reopen', 'clerk', 'deputy', 'proposed resolved'),
      ('extend', 'clerk', 'deputy', 'new in_work on_hold'),
      ('set_legal_basis', 'clerk', 'deputy', 'new in_work on_hold'),
      ('ask_explanation', 'clerk', 'deputy', 'new in_work on_hold proposed resolved'),
      ('tell_stage', 'clerk', 'deputy', 'new in_work on_hold joined'),
      ('extend_legal', 'clerk', 'deputy', 'new in_work on_hold joined'),
      ('interrupt_legal', 'clerk', 'deputy', 'new in_work on_hold joined'),
      ('restart_legal', 'clerk', 'deputy', 'new in_work on_hold joined')
  ) as a (act, posts, relation, states)
  cross join lateral string_to_table(a.posts, ' ') as p (post)
) as v (act, post, relation, states) on k.act = v.act and k.post = v.post and k.relation = v.relation
when matched and (k.states) is distinct from (v.states)
  then update set states = v.states
when not matched then insert (act, post, relation, states) values (v.act, v.post, v.relation, v.states)
when not matched by source then delete;
