create or replace function zimmet_private.refuse(code text, detail jsonb default '{}') returns void
language plpgsql stable set search_path = '' as $$
declare
  meaning text := (select k.meaning from zimmet_data.refusal_kind k where k.code = refuse.code);
begin
  raise exception using errcode = code, message = coalesce(meaning, code), detail = detail::text;
end
$$;
comment on function zimmet_private.refuse(text, jsonb) is
  'Raises a refusal: the code as SQLSTATE, what it means as the message, a JSON object as its detail.';
