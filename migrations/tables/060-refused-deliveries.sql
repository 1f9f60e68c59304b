-- Whoever comes to the door of a channel without knowing its secret is sent away, and counted.
alter table zimmet_data.channel_health add column refused_count bigint not null default 0;
alter table zimmet_data.channel_health add column last_refused_at timestamptz;
alter table zimmet_data.channel_health add constraint channel_health_refused_at_some_time
  check ((refused_count = 0) = (last_refused_at is null));
comment on column zimmet_data.channel_health.refused_count is 'Deliveries with a wrong signature since the account is served; of the part inbound.';
