create or replace function zimmet.may_withdraw(attachment_id int) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce((
    select a.withdrawn_at is null and (
      a.staff_id = zimmet_private.my_staff_id()
      or zimmet_private.my_post() = 'director' and r.directorate_id = any (zimmet_private.my_directorates()))
    from zimmet_data.attachment a
    join zimmet_data.request r on r.id = a.request_id and zimmet_private.may_see(r.held_by)
    where a.id = attachment_id), false)
$$;
comment on function zimmet.may_withdraw(int) is 'Whether the person attached it, or is a director of who holds its request.';
grant execute on function zimmet.may_withdraw(int) to zimmet_staff;
