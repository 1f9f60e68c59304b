-- What a request must look like follows from its history: which act sets which of its columns, and to what.
create table zimmet_data.act_effect (
  act text not null,
  field text not null,
  source text not null,
  key text not null default '',
  constraint act_effect_is_identified primary key (act, field),
  constraint act_effect_source_is_known check (source in (
    'nothing', 'word', 'none', 'at', 'staff', 'detail', 'mention', 'unknown', 'solution', 'import_state', 'reopen_state',
    'reopen_clerk', 'begun_at', 'begun_by', 'follow_state', 'follow_closed', 'follow_clerk', 'law'))
);
comment on table zimmet_data.act_effect is
  'What an act sets of a request, for the verifier. An act without a row is unknown to it and may have set anything. Written by migrations only.';
comment on column zimmet_data.act_effect.source is
  'word: the key itself; none: null; at, staff: of the entry; detail: the key of its details; mention: the same, where it is there; unknown: set, not told; '
  'nothing: the act sets no column; the others are worked out by zimmet_private.told_field.';
select zimmet_private.guard_table('zimmet_data.act_effect');

insert into zimmet_data.act_effect (act, field, source, key)
select a.act, f.field, f.source, f.key
from (values
  ('register', 'channel_id:detail:channelId subject_id:detail:subjectId neighbourhood_id:detail:neighbourhoodId
    street_id:detail:streetId priority:detail:priority directorate_id:detail:directorateId citizen_id:detail:citizenId
    description:detail:descriptionHash registered_at:at registered_by:staff custody_since:at state:word:new
    imported_from:none imported_key:none original_due_at:none original_closed_at:none'),
  ('import', 'channel_id:detail:channelId subject_id:detail:subjectId neighbourhood_id:detail:neighbourhoodId
    street_id:detail:streetId directorate_id:detail:directorateId citizen_id:detail:citizenId priority:unknown
    description:detail:descriptionHash registered_at:detail:registeredAt registered_by:staff custody_since:detail:registeredAt
    state:import_state outcome:detail:outcome resolved_at:detail:closedAt closed_at:detail:closedAt
    imported_from:detail:source imported_key:detail:key original_due_at:detail:dueAt original_closed_at:detail:closedAt'),
  ('accept_custody', 'state:word:in_work'),
  ('take', 'state:word:in_work clerk_id:detail:clerkId'),
  ('assign', 'state:word:in_work clerk_id:detail:clerkId'),
  ('hand_over', 'state:word:new clerk_id:none directorate_id:detail:to subject_id:mention:subjectId custody_since:at
    held_until:none hold_reason_id:none'),
  ('return_custody', 'state:word:new clerk_id:none directorate_id:detail:to custody_since:at held_until:none hold_reason_id:none'),
  ('hold', 'held_until:detail:until hold_reason_id:detail:reasonId'),
  ('resume', 'held_until:none hold_reason_id:none'),
  ('resolve', 'state:solution outcome:detail:outcome resolved_by:staff resolved_at:at held_until:none hold_reason_id:none'),
  ('approve_outcome', 'state:word:resolved'),
  ('verify', 'state:word:closed closed_at:at'),
  ('reopen', 'state:reopen_state clerk_id:reopen_clerk directorate_id:begun_by custody_since:begun_at closed_at:none outcome:none
    resolved_by:none resolved_at:none'),
  ('join', 'master_id:detail:masterId held_until:none hold_reason_id:none state:follow_state clerk_id:follow_clerk
    directorate_id:begun_by custody_since:begun_at'),
  ('join_into', 'legal_basis_id:unknown legal_since:unknown legal_is_extended:unknown'),
  ('separate', 'master_id:none state:follow_state clerk_id:follow_clerk directorate_id:begun_by custody_since:begun_at'),
  ('separate_from', 'legal_basis_id:unknown legal_since:unknown legal_is_extended:unknown'),
  ('follow_master', 'master_id:detail:masterId state:follow_state closed_at:follow_closed clerk_id:follow_clerk directorate_id:begun_by
    custody_since:begun_at outcome:unknown resolved_by:unknown resolved_at:unknown'),
  ('change_subject', 'subject_id:detail:to'),
  ('change_priority', 'priority:detail:to'),
  ('extend', 'extension_seconds:detail:seconds'),
  ('set_legal_basis', 'legal_basis_id:detail:to legal_is_extended:word:false legal_since:law'),
  ('extend_legal', 'legal_is_extended:word:true'),
  ('interrupt_legal', 'legal_since:detail:legalSince'),
  ('restart_legal', 'legal_since:at'),
  ('tell_stage', 'legal_since:detail:legalSince')
) as a (act, effects)
cross join lateral regexp_split_to_table(btrim(a.effects), '\s+') as e (effect)
cross join lateral (
  select split_part(e.effect, ':', 1) as field, split_part(e.effect, ':', 2) as source, split_part(e.effect, ':', 3) as key) f;

-- Whatever begins a request begins it without these.
insert into zimmet_data.act_effect (act, field, source, key)
select a.act, f.field, f.source, f.key
from (values ('register'), ('import')) as a (act)
cross join (values
  ('clerk_id', 'none', ''), ('held_until', 'none', ''), ('hold_reason_id', 'none', ''), ('master_id', 'none', ''),
  ('outcome', 'none', ''), ('resolved_by', 'none', ''), ('resolved_at', 'none', ''), ('closed_at', 'none', ''),
  ('legal_basis_id', 'none', ''), ('legal_is_extended', 'word', 'false'), ('legal_since', 'none', ''),
  ('extension_seconds', 'word', '0')
) as f (field, source, key)
on conflict do nothing;

insert into zimmet_data.act_effect (act, field, source)
select a.act, '', 'nothing'
from unnest(array['propose_join', 'decide_join', 'add_note', 'attach', 'add_complainant', 'reveal', 'log_contact', 'ask_explanation', 'explain',
  'see_warning', 'move_deadline']) as a (act);

create view zimmet_private.unknown_entry as
  select h.request_id, max(h.entry) as entry
  from zimmet_data.history h
  where h.act not in (select e.act from zimmet_data.act_effect e)
  group by h.request_id;
comment on view zimmet_private.unknown_entry is 'The last act of each request that the verifier does not know: what stood before it may have changed since.';

create view zimmet_private.told_field as
  select distinct on (h.request_id, e.field) h.request_id, e.field, h.entry, e.source,
    case e.source
      when 'word' then e.key
      when 'at' then zimmet_private.milliseconds(h.at)::text
      when 'begun_at' then zimmet_private.milliseconds(h.at)::text
      when 'begun_by' then c.directorate_id::text
      when 'staff' then h.staff_id::text
      when 'detail' then h.details ->> e.key
      when 'mention' then h.details ->> e.key
      when 'solution' then case h.details ->> 'outcome' when 'solved' then 'resolved' else 'proposed' end
      when 'import_state' then case when h.details ? 'closedAt' then 'closed' else 'new' end
      when 'reopen_state' then case when c.accepted_at is null and c.request_id is not null then 'new' else 'in_work' end
      when 'follow_state' then case h.details ->> 'state' when 'closed' then 'closed' else 'new' end
      when 'follow_closed' then case h.details ->> 'state' when 'closed' then zimmet_private.milliseconds(h.at)::text end
      when 'law' then (
        select zimmet_private.milliseconds(r.registered_at)::text
        from zimmet_data.request r
        join zimmet_data.legal_basis b on b.id::text = h.details ->> 'to'
        where r.id = h.request_id
          and not (b.stage_suffices and exists (
            select from zimmet_data.legal_stage s where s.request_id = h.request_id and s.at < h.at)))
    end as value
  from zimmet_data.history h
  join zimmet_data.act_effect e on e.act = h.act
  left join zimmet_data.custody c
    on h.act in ('reopen', 'follow_master', 'join', 'separate') and c.request_id = h.request_id and lower(c.period) = h.at
  where case e.source
    when 'nothing' then false
    when 'mention' then h.details ? e.key
    when 'begun_at' then c.request_id is not null
    when 'begun_by' then c.request_id is not null
    when 'follow_clerk' then c.request_id is not null
    when 'reopen_clerk' then c.request_id is not null and c.accepted_at is null
    when 'follow_state' then c.request_id is not null or h.details ->> 'state' = 'closed'
    else true
  end
  order by h.request_id, e.field, h.entry desc;
comment on view zimmet_private.told_field is 'What the history says each column of a request is now, and the entry that says so. Instants in milliseconds.';

-- The verifier of the chain, once more: rows without a request, and entries that are out of order in time or version.
create or replace view zimmet_private.history_fault as
  with chain as (
    select
      h.request_id, h.entry, h.at, h.previous_hash, h.hash, h.version,
      sha256(convert_to(jsonb_build_array(encode(h.previous_hash, 'hex'), h.request_id, h.entry,
        (extract(epoch from h.at) * 1000000)::bigint, h.staff_id, h.login, h.act, h.version, h.details)::text, 'UTF8')) as rightful_hash,
      lag(h.hash, 1, ''::bytea) over request_entries as hash_before,
      lag(h.at) over request_entries as at_before,
      lag(h.version, 1, 0) over request_entries as version_before,
      row_number() over request_entries as place,
      lead(h.entry) over request_entries is null as is_last
    from zimmet_data.history h
    window request_entries as (partition by h.request_id order by h.entry)
  )
  select coalesce(r.id, c.request_id) as request_id, c.entry, f.fault
  from zimmet_data.request r
  full join chain c on c.request_id = r.id
  cross join lateral (
    values
      (case when c.request_id is null then 'no history' end),
      (case when r.id is null then 'no request' end),
      (case when c.entry <> c.place then 'entry missing' end),
      (case when c.previous_hash <> c.hash_before then 'link broken' end),
      (case when c.hash <> c.rightful_hash then 'entry altered' end),
      (case when c.at <= c.at_before then 'instants out of order' end),
      (case when c.version - c.version_before not in (0, 1) then 'versions out of order' end),
      (case when c.is_last and (c.entry <> r.last_entry or c.hash <> r.last_hash) then 'end of chain missing' end)
  ) as f (fault)
  where f.fault is not null;
comment on view zimmet_private.history_fault is 'Every entry that was altered, removed or slipped in. Empty when all is well.';
