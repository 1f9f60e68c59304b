create or replace function zimmet.keep_ledger_proof(faults int, anchors int) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform zimmet_private.require_verifier();
  if faults is null or faults < 0 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'faults'));
  elsif anchors is null or anchors < 0 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'anchors'));
  end if;
  insert into zimmet_data.ledger_proof (staff_id, faults, anchors) values (zimmet_private.my_staff_id(), faults, anchors);
end
$$;
comment on function zimmet.keep_ledger_proof(int, int) is
  'Histories and ledgers were proved, with so many faults, against so many files of anchors; for overseers and administrators, by npm run verify.';
grant execute on function zimmet.keep_ledger_proof(int, int) to zimmet_overseer, zimmet_administrator;
