create or replace function zimmet_private.asks_from_outside(r zimmet_data.request, wanted_citizen_id int) returns boolean
language sql stable set search_path = '' as $$
  select exists (
    select
    from (
      select r.registered_by as staff_id, r.registered_at as at where r.citizen_id = wanted_citizen_id
      union all
      -- Who asked on what was joined was brought by who registered that, whoever joined it.
      select case when j.citizen_id = c.citizen_id then j.registered_by else c.staff_id end,
        case when j.citizen_id = c.citizen_id then j.registered_at else c.at end
      from zimmet_data.complainant c
      left join zimmet_data.request j on j.id = c.joined_request_id
      where c.request_id = r.id and c.citizen_id = wanted_citizen_id
    ) brought
    where not exists (
      select
      from zimmet_data.custody k
      join zimmet_data.membership m on m.directorate_id = k.directorate_id and m.staff_id = brought.staff_id
      where (k.request_id = r.id or k.request_id in (select q.id from zimmet_data.request q where q.master_id = r.id))
        and (m.period @> brought.at or m.period && tstzrange(lower(k.period), least(upper(k.period), r.closed_at, 'infinity')))))
$$;
comment on function zimmet_private.asks_from_outside(zimmet_data.request, int) is
  'Whether the citizen was put down on it by somebody who worked for none of its holders, nor of what is joined to it, then or while they had it: the word of whom they bring is theirs.';
