-- What each act sets in a request, and where history tells it: field:source:key, as the verifier reads it.
merge into zimmet_data.act_effect as k
using (
  select a.act, split_part(f.entry, ':', 1), split_part(f.entry, ':', 2), split_part(f.entry, ':', 3)
  from (values
    ('register', 'channel_id:detail:channelId citizen_id:detail:citizenId clerk_id:none closed_at:none custody_since:at
      description:detail:descriptionHash directorate_id:detail:directorateId extension_seconds:word:0 held_until:none
      hold_reason_id:none imported_from:none imported_key:none legal_basis_id:none legal_is_extended:word:false legal_since:none
      master_id:none neighbourhood_id:detail:neighbourhoodId original_closed_at:none original_due_at:none outcome:none
      priority:detail:priority registered_at:at registered_by:staff resolved_at:none resolved_by:none state:word:new
      street_id:detail:streetId subject_id:detail:subjectId'),
    ('import', 'channel_id:detail:channelId citizen_id:detail:citizenId clerk_id:none closed_at:detail:closedAt custody_since:detail:registeredAt
      description:detail:descriptionHash directorate_id:detail:directorateId extension_seconds:word:0 held_until:none
      hold_reason_id:none imported_from:detail:source imported_key:detail:key legal_basis_id:none legal_is_extended:word:false
      legal_since:none master_id:none neighbourhood_id:detail:neighbourhoodId original_closed_at:detail:closedAt
      original_due_at:detail:dueAt outcome:detail:outcome priority:unknown registered_at:detail:registeredAt registered_by:staff
      resolved_at:detail:closedAt resolved_by:none state:import_state street_id:detail:streetId subject_id:detail:subjectId'),
    ('take_back_import', 'closed_at:detail:closedAt state:word:taken_back'),
    ('accept_custody', 'state:word:in_work'),
    ('take', 'clerk_id:detail:clerkId state:word:in_work'),
    ('assign', 'clerk_id:detail:clerkId state:word:in_work'),
    ('release', 'clerk_id:none'),
    ('hand_over', 'clerk_id:none custody_since:at directorate_id:detail:to held_until:none hold_reason_id:none state:word:new
      subject_id:mention:subjectId'),
    ('return_custody', 'clerk_id:none custody_since:at directorate_id:detail:to held_until:none hold_reason_id:none state:word:new'),
    ('undo', 'clerk_id:detail:clerkId custody_since:begun_at directorate_id:mention:to held_until:mention:until
      hold_reason_id:mention:reasonId state:detail:state subject_id:mention:subjectId'),
    ('hold', 'held_until:detail:until hold_reason_id:detail:reasonId'),
    ('resume', 'held_until:none hold_reason_id:none'),
    ('resolve', 'held_until:none hold_reason_id:none outcome:detail:outcome resolved_at:at resolved_by:staff state:solution'),
    ('approve_outcome', 'state:word:resolved'),
    ('verify', 'closed_at:at state:word:closed'),
    ('reopen', 'clerk_id:reopen_clerk closed_at:none custody_since:begun_at directorate_id:begun_by outcome:none resolved_at:none resolved_by:none
      state:reopen_state'),
    ('join', 'clerk_id:follow_clerk custody_since:begun_at directorate_id:begun_by held_until:none hold_reason_id:none master_id:detail:masterId
      state:follow_state'),
    ('join_into', 'legal_basis_id:unknown legal_is_extended:unknown legal_since:unknown'),
    ('separate', 'clerk_id:follow_clerk custody_since:begun_at directorate_id:begun_by master_id:none state:follow_state'),
    ('separate_from', 'legal_basis_id:unknown legal_is_extended:unknown legal_since:unknown'),
    ('follow_master', 'clerk_id:follow_clerk closed_at:follow_closed custody_since:begun_at directorate_id:begun_by master_id:detail:masterId
      outcome:unknown resolved_at:unknown resolved_by:unknown state:follow_state'),
    ('change_subject', 'subject_id:detail:to'),
    ('change_priority', 'priority:detail:to'),
    ('extend', 'extension_seconds:detail:seconds'),
    ('set_legal_basis', 'legal_basis_id:detail:to legal_is_extended:word:false legal_since:law'),
    ('extend_legal', 'legal_is_extended:word:true'),
    ('interrupt_legal', 'legal_since:detail:legalSince'),
    ('restart_legal', 'legal_since:at'),
    ('tell_stage', 'legal_since:detail:legalSince'),
    ('propose_join', ':nothing'),
    ('decide_join', ':nothing'),
    ('add_note', ':nothing'),
    ('add_messages', ':nothing'),
    ('attach', ':nothing'),
    ('withdraw_attachment', ':nothing'),
    ('add_complainant', ':nothing'),
    ('reveal', ':nothing'),
    ('log_contact', ':nothing'),
    ('ask_explanation', ':nothing'),
    ('explain', ':nothing'),
    ('see_warning', ':nothing'),
    ('move_deadline', ':nothing'),
    ('follow_law', 'legal_basis_id:unknown legal_is_extended:unknown legal_since:unknown')
  ) as a (act, entries)
  cross join lateral regexp_split_to_table(a.entries, '\s+') as f (entry)
) as v (act, field, source, key) on k.act = v.act and k.field = v.field
when matched and (k.source, k.key) is distinct from (v.source, v.key)
  then update set source = v.source, key = v.key
when not matched then insert (act, field, source, key) values (v.act, v.field, v.source, v.key)
when not matched by source then delete;
