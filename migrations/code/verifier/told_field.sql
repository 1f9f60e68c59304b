create or replace view zimmet_private.told_field as
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
    on h.act in ('reopen', 'follow_master', 'join', 'separate', 'undo') and c.request_id = h.request_id and lower(c.period) = h.at
  where case e.source
    when 'nothing' then false
    when 'mention' then h.details ? e.key
    when 'begun_at' then c.request_id is not null
    when 'begun_by' then c.request_id is not null
    when 'follow_clerk' then c.request_id is not null
    when 'reopen_clerk' then c.request_id is not null and c.accepted_at is null or h.details ? 'fromClerkId'
    when 'follow_state' then c.request_id is not null or h.details ->> 'state' = 'closed'
    else true
  end
  order by h.request_id, e.field, h.entry desc;
comment on view zimmet_private.told_field is 'What the history says each column of a request is now, and the entry that says so. Instants in milliseconds.';
