create or replace function zimmet_private.do_change(kind text, p jsonb, proposed jsonb) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  written record;
  moved bigint;
begin
  select * into written from zimmet_private.write_change(kind, p);
  perform zimmet_private.tighten_promises();
  moved := zimmet_private.move_deadlines(written.cause || proposed, written.changed_from);
  perform zimmet_private.move_custody_deadlines(written.changed_from);
  return written.answer || jsonb_build_object('moved', moved);
end
$$;
comment on function zimmet_private.do_change(text, jsonb, jsonb) is 'Changes a calendar and moves every deadline it touches that has not passed, each with a history entry.';
