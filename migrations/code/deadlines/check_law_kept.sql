create or replace function zimmet_private.check_law_kept(r zimmet_data.request, fresh zimmet_data.request, words text) returns text
language plpgsql volatile set search_path = '' as $$
declare
  due timestamptz;
  basis zimmet_data.legal_basis;
begin
  if r.legal_due_at is null then
    return zimmet_private.optional_text(words);
  elsif r.legal_due_at <= zimmet_private.present() then
    perform zimmet_private.refuse('ZM040', jsonb_build_object('act', 'set_legal_basis'));
  end if;
  if fresh.legal_since is not null then
    basis := zimmet_private.legal_basis_of(fresh);
    due := zimmet_private.deadline_instant(zimmet_private.clock_of(zimmet_private.legal_calendar()), fresh.legal_since, basis.unit, basis.amount, 0);
  end if;
  if due <= r.legal_due_at then
    return zimmet_private.optional_text(words);
  elsif words is null or zimmet_private.my_post() <> 'overseer' and r.directorate_id <> all (zimmet_private.directed_by_me()) then
    perform zimmet_private.refuse('ZM047', jsonb_build_object('field', 'words'));
  end if;
  return zimmet_private.require_sentence(words);
end
$$;
comment on function zimmet_private.check_law_kept(zimmet_data.request, zimmet_data.request, text) is
  'Refuses to take a law off or to give it a later date without a sentence, by another than a director or an overseer (ZM047), or after its deadline (ZM040).';
