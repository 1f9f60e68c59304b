create or replace view zimmet_private.explanation_fault as
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
