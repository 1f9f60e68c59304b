create or replace function zimmet_private.rows_of(k zimmet_data.cohort, is_tally boolean, scope jsonb, sees_all boolean) returns text
language sql stable parallel safe
return format('zimmet_private.%I k where ', format(case when is_tally then 'cohort_%s_tally' else 'cohort_%s' end, k.code))
  || concat_ws(' and ', 'true',
    case when k.is_of_period and scope ?| '{since,until}' then 'zimmet_private.is_within(k.at, $1, $2)' end,
    case when scope ? 'directorateIds' or not sees_all then 'zimmet_private.is_of_directorates(k.directorate_id, $3, $8)' end,
    case when scope ? 'subjectIds' then 'zimmet_private.is_among(k.subject_id, $4)' end,
    case when scope ? 'neighbourhoodIds' then 'zimmet_private.is_among(k.neighbourhood_id, $5)' end,
    case when scope ? 'streetIds' then 'zimmet_private.is_among(k.street_id, $6)' end,
    case when scope ? 'channelIds' then 'zimmet_private.is_among(k.channel_id, $7)' end,
    case when scope ? 'clerkIds' then 'zimmet_private.is_among(k.clerk_id, $9)' end);
comment on function zimmet_private.rows_of(zimmet_data.cohort, boolean, jsonb, boolean) is
  'The rows k of a cohort, or of its tally, within a scope and of what the person sees; $1 to $9 as zimmet.figures passes them.';
