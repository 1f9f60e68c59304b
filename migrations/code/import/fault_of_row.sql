create or replace function zimmet_private.fault_of_row(source text, begun int, told zimmet_private.told_row) returns text
language plpgsql stable set search_path = '' as $$
begin
  return case
    when not zimmet_private.says(told.key) then 'key_missing'
    when length(told.key) > 200 then 'key_too_long'
    when exists (
      select from zimmet_data.request r
      where r.imported_key = told.key and r.imported_from = fault_of_row.source and r.state <> 'taken_back') then 'already_there'
    when told.place > 1 or exists (
      select from zimmet_data.import_row o where o.import_id = begun and o.key = told.key) then 'key_twice'
    when told.registered_at is null then 'registered_missing'
    when told.registered_at > now() then 'registered_in_future'
    -- Numbers say the year in two digits.
    when told.registered_at < timestamp '2000-01-01' at time zone zimmet_private.zone() then 'registered_too_early'
    when told.closed_at > now() then 'closed_in_future'
    when told.closed_at < told.registered_at then 'closed_before_registered'
    when told.due_at >= timestamp '2100-01-01' at time zone zimmet_private.zone() then 'due_impossible'
    when (told.closed_at is null) <> (told.outcome is null) then 'outcome_without_closing'
    when told.outcome not in ('solved', 'forwarded', 'declined') then 'status_unknown'
    when told.directorate_id is null then 'directorate_unknown'
    when told.subject_id is null then 'subject_unknown'
    when zimmet_private.says(told.neighbourhood) and told.neighbourhood_id is null then 'neighbourhood_unknown'
    when told.channel_id is null then 'channel_unknown'
    when not zimmet_private.says(told.description) then 'description_missing'
    when length(told.description) > 3800 then 'description_too_long'
    when length(told.closing_words) > 4000 then 'closing_words_too_long'
    when length(told.citizen_name) > 200 then 'citizen_name_too_long'
    when told.citizen_phone = 'invalid' then 'phone_invalid'
    when told.closed_at is null and not told.is_active then 'open_in_retired_directorate'
  end;
end
$$;
comment on function zimmet_private.fault_of_row(text, int, zimmet_private.told_row) is 'Why a row does not come in; null: it does.';
