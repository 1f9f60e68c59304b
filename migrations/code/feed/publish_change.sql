create or replace function zimmet_private.publish_change(request_id int) returns void
language plpgsql volatile set search_path = '' as $$
begin
  insert into zimmet_data.change as c (request_id) values (request_id)
  on conflict on constraint change_is_once_a_transaction do update set held_by = excluded.held_by
  where c.held_by <> excluded.held_by;
  if random() < 0.0005 then
    perform zimmet_private.prune_changes();
  end if;
end
$$;
comment on function zimmet_private.publish_change(int) is 'Puts a request on the feed; equal notices of one transaction are one.';
