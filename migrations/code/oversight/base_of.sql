create or replace function zimmet_private.base_of(m zimmet_data.measure, k zimmet_data.cohort) returns text
language sql stable set search_path = '' as $$
  select zimmet_private.counted(coalesce(w, m), k)
  from (select 1) one
  left join zimmet_data.measure w on w.code = m.whole
$$;
comment on function zimmet_private.base_of(zimmet_data.measure, zimmet_data.cohort) is 'SQL of the number that decides whether a figure is told: of a share its whole.';
