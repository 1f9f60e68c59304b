create or replace function zimmet_private.learnt_requests() returns int
language sql immutable parallel safe set search_path = ''
return 20000;
comment on function zimmet_private.learnt_requests() is 'Of how many of the newest requests the words are kept.';
