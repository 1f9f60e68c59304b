create or replace function zimmet.month_heads() returns table (month text, closed_at timestamptz, digest bytea)
language plpgsql stable security definer set search_path = '' set timezone = 'UTC' set extra_float_digits = 1 as $$
begin
  perform zimmet_private.require_verifier();
  return query
    select to_char(m.month, 'YYYY-MM-DD'), m.closed_at, sha256(convert_to(jsonb_build_array(m.month, m.closed_at, m.closed_by, (
      select coalesce(jsonb_agg(jsonb_build_array(f.part, f.part_id, f.measure, f.value, f.base, f.requests)
        order by f.part, f.part_id, f.measure), '[]')
      from zimmet_data.closed_figure f where f.month = m.month))::text, 'UTF8'))
    from zimmet_data.closed_month m order by m.month;
end
$$;
comment on function zimmet.month_heads() is
  'One hash over each closed month: when and by whom it was closed, and every figure that was kept. For overseers and administrators.';
grant execute on function zimmet.month_heads() to zimmet_overseer, zimmet_administrator;
