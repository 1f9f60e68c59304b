create or replace function zimmet_private.cohort_where(k zimmet_data.cohort, scope jsonb, sees_all boolean) returns text
language sql stable set search_path = '' as $$
  select concat_ws(' and ',
    '(' || k.condition || ')',
    case when k.instant is not null and scope ->> 'since' is not null then k.instant || ' >= $1' end,
    case when k.instant is not null and scope ->> 'until' is not null then k.instant || ' < $2' end,
    -- One is compared plainly: only then do the indexes give its rows in their order.
    case
      when jsonb_array_length(scope -> 'directorateIds') = 1 then k.directorate_id || ' = ($3)[1]'
      when scope ? 'directorateIds' then k.directorate_id || ' = any ($3)'
    end,
    case when scope ? 'subjectIds' then 'r.subject_id = any ($4)' end,
    case when scope ? 'neighbourhoodIds' then zimmet_private.is_among('r.neighbourhood_id', '$5') end,
    case when scope ? 'streetIds' then zimmet_private.is_among('r.street_id', '$6') end,
    case when scope ? 'channelIds' then 'r.channel_id = any ($7)' end,
    case when not sees_all then k.directorate_id || ' = any ($8)' end,
    case when scope ? 'clerkIds' then zimmet_private.is_among(k.clerk_id, '$9') end)
$$;
comment on function zimmet_private.cohort_where(zimmet_data.cohort, jsonb, boolean) is
  'The condition that narrows a cohort to a scope and to what the person sees; $1 to $9 as zimmet.figures passes them.';
