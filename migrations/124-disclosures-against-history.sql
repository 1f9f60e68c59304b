-- Disclosures, complainants, extensions, explanations, legal stages and warnings against the history.
create view zimmet_private.disclosure_fault as
  select coalesce(d.request_id, h.request_id) as request_id, h.entry, f.fault
  from zimmet_data.disclosure d
  full join (select x.* from zimmet_data.history x where x.act = 'reveal') h on h.request_id = d.request_id and h.at = d.at
  left join zimmet_data.command c on c.id = d.command_id
  cross join lateral (
    values
      (case when d.request_id is null then 'row missing' end),
      (case when h.request_id is null then 'row without an act' end),
      (case when d.staff_id <> h.staff_id then 'staff differs' end),
      (case when d.citizen_id::text <> h.details ->> 'citizenId' then 'citizen differs' end),
      (case when d.reason_id::text <> h.details ->> 'reasonId' then 'reason differs' end),
      (case when h.request_id is not null and d.request_id is not null
        and encode(sha256(convert_to(d.words, 'UTF8')), 'hex') is distinct from h.details ->> 'wordsHash' then 'words differ' end),
      (case when c.act <> 'reveal' or c.staff_id <> d.staff_id or c.answer ->> 'requestId' <> d.request_id::text then 'command differs' end)
  ) as f (fault)
  where f.fault is not null;
comment on view zimmet_private.disclosure_fault is 'Looks at personal data that the history does not bear out.';

-- A complainant came by an act of his own, with a request joined, or with one joined to that one: then as he stands there.
create view zimmet_private.complainant_fault as
  select c.request_id, h.entry, f.fault
  from zimmet_data.complainant c
  left join zimmet_data.history h on h.request_id = c.request_id and h.at = c.at
  left join zimmet_data.request j on j.id = c.joined_request_id
  cross join lateral (
    values
      (case when h.entry is null and not exists (
        select from zimmet_data.history g
        join zimmet_data.complainant t on t.request_id::text = g.details ->> 'requestId' and t.at = c.at and t.staff_id = c.staff_id
          and t.citizen_id is not distinct from c.citizen_id and coalesce(t.joined_request_id, t.request_id) in (c.joined_request_id, t.request_id)
        where g.request_id = c.request_id and g.act = 'join_into') then 'row without an act' end),
      (case when c.staff_id <> h.staff_id then 'staff differs' end),
      (case when h.act = 'add_complainant' and (c.citizen_id::text is distinct from h.details ->> 'citizenId' or c.joined_request_id is not null)
        then 'citizen differs' end),
      (case when h.act = 'join_into' and c.joined_request_id::text is distinct from h.details ->> 'requestId' then 'joined request differs' end),
      (case when h.act = 'join_into' and c.citizen_id is distinct from j.citizen_id then 'citizen differs' end)
  ) as f (fault)
  where f.fault is not null
  union all
  select h.request_id, h.entry, 'row missing'
  from zimmet_data.history h
  left join zimmet_private.unknown_entry u on u.request_id = h.request_id
  where h.act in ('add_complainant', 'join_into') and u.entry is null
    and not exists (select from zimmet_data.complainant c where c.request_id = h.request_id and c.at = h.at);
comment on view zimmet_private.complainant_fault is 'Complainants that the history does not bear out.';

create view zimmet_private.extension_fault as
  select coalesce(x.request_id, h.request_id) as request_id, h.entry, f.fault
  from zimmet_data.extension x
  full join (select e.* from zimmet_data.history e where e.act = 'extend') h on h.request_id = x.request_id and h.at = x.at
  left join lateral (
    select b.details ->> 'dueAt' as due_at from zimmet_data.history b
    where b.request_id = h.request_id and b.entry < h.entry and b.details ? 'dueAt' order by b.entry desc limit 1
  ) b on true
  cross join lateral (
    values
      (case when x.request_id is null then 'row missing' end),
      (case when h.request_id is null then 'row without an act' end),
      (case when x.staff_id <> h.staff_id then 'staff differs' end),
      (case when encode(sha256(convert_to(x.words, 'UTF8')), 'hex') <> h.details ->> 'wordsHash' then 'words differ' end),
      (case when zimmet_private.milliseconds(x.due_before)::text <> b.due_at then 'due_before differs' end),
      (case when zimmet_private.milliseconds(x.due_after)::text <> h.details ->> 'dueAt' then 'due_after differs' end)
  ) as f (fault)
  where f.fault is not null;
comment on view zimmet_private.extension_fault is 'Extensions that the history does not bear out.';

create view zimmet_private.explanation_fault as
  select coalesce(x.request_id, h.request_id) as request_id, h.entry, f.fault
  from zimmet_data.explanation x
  full join (
    select e.*, row_number() over (partition by e.request_id order by e.entry) as place
    from zimmet_data.history e where e.act = 'ask_explanation'
  ) h on h.request_id = x.request_id and h.at = x.asked_at
  left join lateral (
    select a.at, a.staff_id, a.details from zimmet_data.history a
    where a.request_id = x.request_id and a.act = 'explain' and a.at > x.asked_at order by a.entry limit 1
  ) a on true
  cross join lateral (
    values
      (case when x.request_id is null then 'row missing' end),
      (case when h.request_id is null then 'row without an act' end),
      (case when x.asked_by <> h.staff_id then 'asked_by differs' end),
      (case when encode(sha256(convert_to(x.question, 'UTF8')), 'hex') <> h.details ->> 'wordsHash' then 'question differs' end),
      (case when x.request_id is not null and (x.answered_at, x.answered_by) is distinct from (a.at, a.staff_id) then 'answer differs' end),
      (case when x.request_id is not null and encode(sha256(convert_to(x.answer, 'UTF8')), 'hex') is distinct from a.details ->> 'wordsHash'
        then 'answer differs' end)
  ) as f (fault)
  where f.fault is not null;
comment on view zimmet_private.explanation_fault is 'Questions and answers that the history does not bear out.';

create view zimmet_private.legal_stage_fault as
  select coalesce(s.request_id, h.request_id) as request_id, h.entry, f.fault
  from zimmet_data.legal_stage s
  full join (select x.* from zimmet_data.history x where x.act = 'tell_stage') h on h.request_id = s.request_id and h.at = s.at
  left join lateral (
    select b.details ->> 'legalDueAt' as due_at from zimmet_data.history b
    where b.request_id = h.request_id and b.entry < h.entry and b.details ? 'legalDueAt' order by b.entry desc limit 1
  ) b on true
  cross join lateral (
    values
      (case when s.request_id is null then 'row missing' end),
      (case when h.request_id is null then 'row without an act' end),
      (case when s.staff_id <> h.staff_id then 'staff differs' end),
      (case when encode(sha256(convert_to(s.words, 'UTF8')), 'hex') <> h.details ->> 'wordsHash' then 'words differ' end),
      (case when zimmet_private.milliseconds(s.legal_due_at)::text <> b.due_at then 'legal_due_at differs' end)
  ) as f (fault)
  where f.fault is not null;
comment on view zimmet_private.legal_stage_fault is 'Stages told to citizens that the history does not bear out.';

create view zimmet_private.warning_fault as
  select coalesce(w.request_id, h.request_id) as request_id, h.entry, f.fault
  from zimmet_data.warning w
  full join (select x.* from zimmet_data.history x where x.act = 'see_warning') h on h.request_id = w.request_id and h.at = w.at
  left join lateral (
    select b.details ->> 'dueAt' as due_at from zimmet_data.history b
    where b.request_id = h.request_id and b.entry < h.entry and b.details ? 'dueAt' order by b.entry desc limit 1
  ) b on true
  cross join lateral (
    values
      (case when w.request_id is null then 'row missing' end),
      (case when h.request_id is null then 'row without an act' end),
      (case when w.staff_id <> h.staff_id then 'staff differs' end),
      (case when w.level::text <> h.details ->> 'level' then 'level differs' end),
      (case when zimmet_private.milliseconds(w.due_at)::text <> b.due_at then 'due_at differs' end)
  ) as f (fault)
  where f.fault is not null;
comment on view zimmet_private.warning_fault is 'Warnings seen that the history does not bear out.';
