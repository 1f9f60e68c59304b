create or replace function zimmet.finish_import(import_id int, already_there int, refused int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  i zimmet_data.import := zimmet_private.open_import(import_id);
  at timestamptz := clock_timestamp();
begin
  if already_there is null or refused is null or least(already_there, refused) < 0 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'refused'));
  end if;
  -- Held off while an administrator changes a calendar.
  lock table zimmet_data.work_clock in row share mode;
  analyze zimmet_data.import_row;
  perform zimmet_private.settle_citizens(i.id);
  perform zimmet_private.number_rows(i.id);
  perform zimmet_private.chain_rows(i, at);
  perform zimmet_private.write_requests(i, at);
  perform zimmet_private.write_ledgers(i, at);
  update zimmet_data.import o
  set taken = t.taken, taken_open = t.taken_open, already_there = finish_import.already_there, refused = finish_import.refused,
    finished_at = clock_timestamp()
  from (
    select count(*) as taken, count(*) filter (where r.closed_at is null) as taken_open
    from zimmet_data.import_row r where r.import_id = i.id
  ) t
  where o.id = i.id
  returning o.* into i;
  delete from zimmet_data.import_row r where r.import_id = i.id;
  perform pg_notify('zimmet', '');
  return jsonb_build_object('taken', i.taken, 'open', i.taken_open);
end
$$;
comment on function zimmet.finish_import(int, int, int) is
  'Writes what was taken: requests, custody, history, in one go; tells how many came in, and how many of them open.';
grant execute on function zimmet.finish_import(int,int,int) to zimmet_administrator;
