create or replace function zimmet_private.state_of(state text, held_until timestamptz, master_id int) returns text
language sql stable parallel safe
return case
  when state = 'closed' then state
  when master_id is not null then 'joined'
  when zimmet_private.is_on_hold(state, held_until, statement_timestamp()) then 'on_hold'
  else state
end;
comment on function zimmet_private.state_of(text, timestamptz, int) is 'The state as people read it: a hold ends by itself on its date.';
grant execute on function zimmet_private.state_of(text,timestamptz,int) to zimmet_staff;
