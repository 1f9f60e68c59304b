create or replace function zimmet_private.is_of_the_law(act text) returns boolean
language sql immutable parallel safe
return act in ('set_legal_basis', 'extend_legal', 'interrupt_legal', 'restart_legal', 'tell_stage');
comment on function zimmet_private.is_of_the_law(text) is 'Acts that set, move or end a legal clock.';
