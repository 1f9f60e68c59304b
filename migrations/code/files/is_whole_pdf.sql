create or replace function zimmet_private.is_whole_pdf(content bytea) returns boolean
language sql immutable strict parallel safe set search_path = '' as $$
  -- Readers look for the mark of the end in the last 1,024 bytes (ISO 32000-2, annex I).
  select position('%%EOF'::bytea in substr(content, greatest(1, length(content) - 1023))) > 0
$$;
comment on function zimmet_private.is_whole_pdf(bytea) is 'Whether a PDF has its end: a download that broke off has none.';
