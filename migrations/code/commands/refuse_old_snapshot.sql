create or replace function zimmet_private.refuse_old_snapshot() returns void
language plpgsql stable set search_path = '' as $$
begin
  if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
    perform zimmet_private.refuse('ZM042');
  end if;
end
$$;
comment on function zimmet_private.refuse_old_snapshot() is 'Commands act on what is, never on the snapshot of an older transaction.';
