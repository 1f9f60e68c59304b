create or replace function zimmet_private.known_measures(codes text[]) returns setof zimmet_data.measure
language plpgsql stable set search_path = '' as $$
begin
  if codes is null or exists (
    select from unnest(codes) as c (code) where c.code not in (select m.code from zimmet_data.measure m) or c.code is null)
  then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'measures'));
  end if;
  return query select m.* from zimmet_data.measure m where m.code = any (codes) order by m.position;
end
$$;
comment on function zimmet_private.known_measures(text[]) is 'The definitions by their codes; an unknown code is refused.';
