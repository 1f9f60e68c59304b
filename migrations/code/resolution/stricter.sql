create or replace function zimmet_private.stricter(one text, other text) returns text
language sql immutable parallel safe
return case when 'photo' in (one, other) then 'photo' when 'document' in (one, other) then 'document' else 'none' end;
comment on function zimmet_private.stricter(text, text) is 'The stricter of two kinds of evidence: a photo before a document (any file) before none.';
