-- What lies on somebody is looked for often (free_ended_terms), joined requests included.
create index request_joined_of_clerk on zimmet_data.request (clerk_id) where master_id is not null and closed_at is null;
