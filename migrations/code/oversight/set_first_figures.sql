create or replace function zimmet_private.set_first_figures() returns void
language plpgsql volatile set search_path = '' as $$
begin
  -- What was just written is no news to the planner otherwise, and it would look for each end one by one.
  analyze zimmet_data.resolution, zimmet_data.verification;
  perform zimmet_private.set_first_ends();
  perform zimmet_private.set_first_judgements();
  analyze zimmet_data.custody, zimmet_data.request;
  perform zimmet_private.set_first_parts(c.id), zimmet_private.set_first_solutions(c.id) from zimmet_data.work_calendar c;
  perform zimmet_private.set_first_marks(), zimmet_private.set_first_day_tally();
end
$$;
comment on function zimmet_private.set_first_figures() is
  'What solved requests and ended custodies took, set by set, and the sums of days: for those that ended before it was kept, and for what is filled in.';
