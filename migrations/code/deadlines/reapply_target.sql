create or replace function zimmet_private.reapply_target(kind text, subject_id int, priority text) returns void
language sql volatile set search_path = '' as $$
  with present as materialized (select zimmet_private.present() as at),
  promised as (
    update zimmet_data.request r
    set target_unit = case when kind = 'resolution' then t.unit else r.target_unit end,
      target_amount = case when kind = 'resolution' then t.amount else r.target_amount end,
      contact_unit = case when kind = 'first_contact' then t.unit else r.contact_unit end,
      contact_amount = case when kind = 'first_contact' then t.amount else r.contact_amount end
    from zimmet_data.request q
    cross join lateral zimmet_private.target_of($1, q.subject_id, q.priority) t
    cross join present n
    where q.id = r.id and r.closed_at is null and r.imported_from is null and r.priority = $3 and (r.subject_id = $2 or $2 is null)
      -- What has passed keeps what it was promised.
      and (case when kind = 'resolution' then r.due_at else r.contact_due_at end <= n.at) is not true
    returning r.id, r.target_unit, r.target_amount
  )
  -- The holder has the same budget as the citizen was promised.
  update zimmet_data.custody c
  set target_unit = p.target_unit, target_amount = p.target_amount
  from promised p
  where c.request_id = p.id and upper_inf(c.period)
$$;
comment on function zimmet_private.reapply_target(text, int, text) is 'Gives what is open the target of today instead of the one it was promised.';
