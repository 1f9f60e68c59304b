create or replace function zimmet_private.lease_media(most int, of_web boolean) returns bigint[]
language sql volatile set search_path = '' as $$
  select array(
    select w.id
    from zimmet_data.message_media w
    join zimmet_data.message m on m.id = w.message_id
    join zimmet_data.message_account a on a.id = m.account_id
    where w.state = 'waiting' and w.next_try_at < clock_timestamp()
      and (w.leased_until is null or w.leased_until < clock_timestamp()) and (a.kind = 'web') = of_web
    order by w.next_try_at
    limit greatest(most, 0)
    for update of w skip locked)
$$;
comment on function zimmet_private.lease_media(int, boolean) is
  'Files that are to be fetched and that nobody is fetching: of other systems'' reports, or of the channels'' own.';
