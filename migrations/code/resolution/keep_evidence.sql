create or replace function zimmet_private.keep_evidence() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  new.kept_evidence := zimmet_private.stricter(
    new.kept_evidence, (select s.required_evidence from zimmet_data.subject s where s.id = old.subject_id));
  return new;
end
$$;
comment on function zimmet_private.keep_evidence() is
  'Whoever moves or renames work in hand does not get rid of the evidence that its subject asked for.';
