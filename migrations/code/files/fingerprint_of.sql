create or replace function zimmet_private.fingerprint_of(digits text) returns bit(64)
language plpgsql immutable set search_path = '' as $$
begin
  if digits is not null and digits !~ '^[0-9a-f]{16}$' then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'fingerprint'));
  end if;
  return ('x' || digits)::bit(64);
end
$$;
comment on function zimmet_private.fingerprint_of(text) is 'A fingerprint from its 16 hexadecimal digits.';
