create or replace function zimmet.log_reads(told jsonb) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
  me int := zimmet_private.my_staff_id();
  kept int;
begin
  if me is null then
    perform zimmet_private.refuse('ZM022');
  elsif jsonb_typeof(told) is distinct from 'array' or jsonb_array_length(told) > 1000 or exists (
    select from zimmet_private.readings_in(told) t
    where t.id is null or t.kind is null or t.kind not in ('list', 'search', 'figure_rows', 'export')
      or t.age_ms is null or jsonb_typeof(t.scope) <> 'object' or length(t.scope::text) > 1000)
  then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'told'));
  end if;
  insert into zimmet_data.read_log (id, at, staff_id, told_by, kind, by_database, scope, found)
  select t.id, clock_timestamp() - least(t.age_ms, 31536000000) * interval '1 millisecond',
    coalesce((select s.id from zimmet_data.staff s where s.login = t.login), me), me, t.kind, false,
    case when t.scope ? 'words'
      then t.scope || jsonb_build_object('words', zimmet_private.reading_digest(t.scope ->> 'words')) else t.scope end,
    t.found
  from zimmet_private.readings_in(told) t
  on conflict on constraint read_log_is_identified do nothing;
  get diagnostics kept = row_count;
  return kept;
end
$$;
comment on function zimmet.log_reads(jsonb) is
  'Keeps what a program showed: [{id, login, ageMs, kind, scope, found}]; told again it is kept once. Of the words of a search a keyed digest.';
grant execute on function zimmet.log_reads(jsonb) to zimmet_staff;
