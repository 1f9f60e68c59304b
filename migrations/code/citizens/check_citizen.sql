create or replace function zimmet_private.check_citizen(told jsonb) returns void
language plpgsql stable set search_path = '' as $$
begin
  if jsonb_typeof(told) is distinct from 'object' or not zimmet_private.says(told ->> 'fullName')
    or length(told ->> 'fullName') > 200
  then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'fullName'));
  elsif zimmet_private.phone_of(told ->> 'phone') = 'invalid' then
    perform zimmet_private.refuse('ZM018');
  elsif zimmet_private.says(told ->> 'nationalId') and not zimmet_private.is_national_id(btrim(told ->> 'nationalId')) then
    perform zimmet_private.refuse('ZM017');
  elsif coalesce(told ->> 'birthYear', '1900') !~ '^(19|20)\d\d$' then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'birthYear'));
  elsif coalesce(told ->> 'sex', 'male') not in ('female', 'male') then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'sex'));
  end if;
end
$$;
comment on function zimmet_private.check_citizen(jsonb) is 'Refuses what a caller told of himself where it cannot be right.';
