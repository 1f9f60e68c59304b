create or replace function zimmet_private.move_with(person int, going int, receiver int) returns void
language plpgsql volatile set search_path = '' as $$
declare
  wanted int[] := array(
    select distinct case when m.directorate_id = going then receiver else m.directorate_id end
    from zimmet_data.membership m where m.staff_id = person and upper_inf(m.period) order by 1);
  their_post text;
begin
  select s.post into their_post from zimmet_data.staff s where s.id = person for no key update;
  perform zimmet_private.set_memberships(person, wanted);
  perform zimmet_private.record_staff_change(person, 'move', jsonb_build_object(
    'from', their_post, 'post', their_post, 'directorateIds', wanted));
  perform zimmet_private.notice(person, 'moved', null);
  perform zimmet_private.let_go(person, 'moved');
end
$$;
comment on function zimmet_private.move_with(int, int, int) is 'Somebody goes along with the work of his directorate, in the post he has.';
