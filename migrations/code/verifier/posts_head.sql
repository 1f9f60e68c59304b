create or replace function zimmet.posts_head(until_id int default null) returns table (last_id int, digest bytea, present bytea)
language plpgsql stable security definer set search_path = '' set timezone = 'UTC' as $$
begin
  perform zimmet_private.require_verifier();
  return query
    select coalesce(max(c.id), 0), sha256(convert_to(coalesce(jsonb_agg(jsonb_build_array(
      c.id, c.at, c.changed_by, c.staff_id, c.act, c.details) order by c.id), '[]')::text, 'UTF8')),
      sha256(convert_to(jsonb_build_array(
        (select jsonb_agg(jsonb_build_array(s.id, s.login, s.full_name, s.post, s.left_at, s.office) order by s.id) from zimmet_data.staff s),
        (select jsonb_agg(jsonb_build_array(m.staff_id, m.directorate_id, lower(m.period), upper(m.period)) order by m.staff_id, m.directorate_id, m.period)
         from zimmet_data.membership m))::text, 'UTF8'))
    from zimmet_data.staff_change c where until_id is null or c.id <= until_id;
end
$$;
comment on function zimmet.posts_head(int) is
  'One hash over the ledger of posts up to an entry, and one over who has which post now: that changes with a new entry alone. For overseers and administrators.';
grant execute on function zimmet.posts_head(int) to zimmet_overseer, zimmet_administrator;
