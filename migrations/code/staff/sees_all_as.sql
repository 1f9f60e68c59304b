create or replace function zimmet_private.sees_all_as(post text) returns boolean
language sql immutable parallel safe
return coalesce(post in ('agent', 'overseer', 'administrator', 'gateway'), false);
comment on function zimmet_private.sees_all_as(text) is 'Whether a post sees every request, gives posts, or brings what citizens say: two give it.';
