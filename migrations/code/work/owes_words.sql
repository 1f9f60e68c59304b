create or replace function zimmet_private.owes_words(act text, r zimmet_data.request) returns boolean
language sql stable set search_path = ''
-- What nobody works on yet is only sorted.
return act = 'change_subject' and r.state <> 'new';
comment on function zimmet_private.owes_words(text, zimmet_data.request) is
  'Whether an act that owes words on some requests only owes them on this one. Acts that always owe them say so in the contract.';
