create or replace function zimmet_private.refuse_map(problem text, feature int default null) returns void
language plpgsql stable set search_path = '' as $$
begin
  perform zimmet_private.refuse('ZM060', jsonb_build_object('field', 'file', 'problem', problem, 'feature', feature));
end
$$;
comment on function zimmet_private.refuse_map(text, int) is 'Refuses a file, and says which of its features is wrong.';
