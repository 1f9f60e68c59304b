create or replace function zimmet_private.import_to_take_back(wanted_id int) returns zimmet_data.import
language plpgsql volatile set search_path = '' as $$
declare
  i zimmet_data.import;
  acted int;
  numbers text;
begin
  -- Its commands are the administrators'; an overseer comes here by his yes to a proposal alone.
  if not zimmet_private.supervises() then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'take_back_import'));
  end if;
  select o.* into i from zimmet_data.import o where o.id = wanted_id for update;
  if i.id is null or i.taken = 0 then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'importId'));
  elsif i.taken_back_at is not null then
    perform zimmet_private.refuse('ZM103', jsonb_build_object('field', 'importId'));
  end if;
  -- Whoever acts on one of them right now is waited for, and then counts.
  perform from zimmet_private.requests_of_import(i) x join zimmet_data.request r on r.id = x.id order by r.id for update of r;
  select count(*), string_agg(a.number, ', ' order by a.request_id) filter (where a.place <= 5) into acted, numbers
  from (select s.*, row_number() over (order by s.request_id) as place from zimmet_private.acted_on_since(i) s) a;
  if acted > 0 then
    perform zimmet_private.refuse('ZM102', jsonb_build_object('field', 'importId', 'count', acted, 'numbers', numbers));
  end if;
  return i;
end
$$;
comment on function zimmet_private.import_to_take_back(int) is
  'Locks an import and all its requests; refuses where it was taken back (ZM103) or somebody has acted on one of them since (ZM102: how many, and the first five).';
