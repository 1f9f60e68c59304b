create or replace function zimmet_private.entry_fields(kind text) returns text[]
language sql immutable set search_path = ''
return case kind
  when 'subject' then '{name,directorateId,priority,requiredEvidence,keywords,isTold}'::text[]
  when 'reason' then '{name,kind,needsWords,isActive}'
  when 'hold_reason' then '{name,pausesClock,longestDays,isActive}'
  when 'institution' then '{name,keywords,isActive}'
  when 'channel' then '{name,code,isActive}'
  when 'neighbourhood' then '{name,keywords,isActive}'
  when 'street' then '{name,kind,neighbourhoodId,keywords,isActive}'
  when 'quick_text' then '{name,kind,directorateId,words,template,isActive}'
  when 'message_text' then '{name,about,accountKind,words,templateName,templateLanguage,isActive}'
  when 'question' then '{name,subjectId,kind,choices,isRequired,isActive}'
end;
comment on function zimmet_private.entry_fields(text) is 'What may be told of an entry of a kind; null where there is no such kind.';
