create or replace function zimmet.preview_import_taken_back(import_id int) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  i zimmet_data.import := (select o from zimmet_data.import o where o.id = import_id);
begin
  if zimmet_private.my_post() is distinct from 'administrator' then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'take_back_import'));
  elsif i.id is null then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'importId'));
  end if;
  return (
    select jsonb_build_object('requests', count(*), 'open', count(*) filter (where r.is_open),
      'acted', count(a.request_id),
      'numbers', coalesce(jsonb_agg(a.number order by r.id) filter (where a.place <= 20), '[]'),
      'needsSecond', zimmet_private.is_taken_back_by_two(i))
    from zimmet_private.requests_of_import(i) r
    left join (
      select s.*, row_number() over (order by s.request_id) as place from zimmet_private.acted_on_since(i) s
    ) a on a.request_id = r.id);
end
$$;
comment on function zimmet.preview_import_taken_back(int) is
  'What taking an import back would hide, on how many of its requests somebody has acted since (then it is refused) and the first twenty, and whether a second person is needed.';
grant execute on function zimmet.preview_import_taken_back(int) to zimmet_administrator;
