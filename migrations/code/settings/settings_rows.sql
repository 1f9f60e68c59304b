create or replace function zimmet_private.settings_rows() returns table (topic text, key text, content jsonb)
language sql stable set search_path = '' set timezone = 'UTC' as $$
  select r.topic, zimmet_private.settings_key(r.told, r.columns), zimmet_private.settings_content(r.told)
  from (
    select 'absence' as topic, '{id}'::text[] as columns, to_jsonb(x) as told from zimmet_data.absence x
    union all select 'catalogue_change', '{id}', to_jsonb(x) from zimmet_data.catalogue_change x
    union all select 'channel', '{id}', to_jsonb(x) from zimmet_data.channel x
    union all select 'day_off', '{id}', to_jsonb(x) from zimmet_data.day_off x
    union all select 'directorate', '{id}', to_jsonb(x) from zimmet_data.directorate x
    union all select 'escalation_step', '{level}', to_jsonb(x) from zimmet_data.escalation_step x
    union all select 'extra_work', '{id}', to_jsonb(x) from zimmet_data.extra_work x
    union all select 'group_size', '{id}', to_jsonb(x) from zimmet_data.group_size x
    union all select 'hold_reason', '{id}', to_jsonb(x) from zimmet_data.hold_reason x
    union all select 'institution', '{id}', to_jsonb(x) from zimmet_data.institution x
    union all select 'legal_basis', '{id}', to_jsonb(x) from zimmet_data.legal_basis x
    union all select 'membership', '{staff_id,directorate_id,period}', to_jsonb(x) from zimmet_data.membership x
    union all select 'message_setting', '{is_the_one}', to_jsonb(x) from zimmet_data.message_setting x
    union all select 'message_text', '{id}', to_jsonb(x) from zimmet_data.message_text x
    union all select 'municipality', '{is_the_one}', to_jsonb(x) from zimmet_data.municipality x
    union all select 'neighbourhood', '{id}', to_jsonb(x) from zimmet_data.neighbourhood x
    union all select 'proposal', '{id}', to_jsonb(x) from zimmet_data.proposal x
    union all select 'question', '{id}', to_jsonb(x) from zimmet_data.question x
    union all select 'quick_text', '{id}', to_jsonb(x) from zimmet_data.quick_text x
    union all select 'quota', '{code}', to_jsonb(x) from zimmet_data.quota x
    union all select 'reading_limit', '{id}', to_jsonb(x) from zimmet_data.reading_limit x
    union all select 'reason', '{id}', to_jsonb(x) from zimmet_data.reason x
    union all select 'staff', '{id}', to_jsonb(x) from zimmet_data.staff x
    union all select 'staff_change', '{id}', to_jsonb(x) from zimmet_data.staff_change x
    union all select 'street', '{id}', to_jsonb(x) from zimmet_data.street x
    union all select 'subject', '{id}', to_jsonb(x) from zimmet_data.subject x
    union all select 'target', '{id}', to_jsonb(x) from zimmet_data.target x
    union all select 'update_machine', '{machine_id}', to_jsonb(x) from zimmet_data.update_machine x
    union all select 'update_order', '{is_the_one}', to_jsonb(x) from zimmet_data.update_order x
    union all select 'work_calendar', '{id}', to_jsonb(x) from zimmet_data.work_calendar x
    union all select 'work_week', '{id}', to_jsonb(x) from zimmet_data.work_week x
    union all select 'work_week_span', '{week_id,weekday,starts}', to_jsonb(x) from zimmet_data.work_week_span x
  ) r
$$;
comment on function zimmet_private.settings_rows() is 'Every row that the chain of settings speaks of, as it is now and as the chain keeps it.';
