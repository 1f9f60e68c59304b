create schema zimmet_sample;

create function zimmet_sample.dice(i bigint, salt int) returns double precision
language sql immutable parallel safe
return (hashint8extended(i, salt) & 2147483647) / 2147483648.0::double precision;

create function zimmet_sample.wait(i bigint, salt int, mean_hours double precision) returns interval
language sql immutable parallel safe
return make_interval(secs => 180 + 3600 * mean_hours
  * least(-ln(1 - zimmet_sample.dice(i, salt)), 5) * case when zimmet_sample.dice(i, salt + 1000) < 0.05 then 5 else 1 end);

create function zimmet_sample.pick(words text[], i bigint, salt int) returns text
language sql immutable parallel safe
return words[1 + floor(zimmet_sample.dice(i, salt) * cardinality(words))::int];

-- The same instant within office hours, else the next morning; the session's time zone is Istanbul.
create function zimmet_sample.office(at timestamptz, i bigint, salt int, last_day int) returns timestamptz
language sql stable parallel safe
return case
  when date_part('isodow', at) <= last_day and date_part('hour', at) between 8 and 16 then at
  when date_part('isodow', at) <= last_day and date_part('hour', at) < 8
    then date_trunc('day', at) + make_interval(secs => 28800 + 10800 * zimmet_sample.dice(i, salt + 2000))
  else date_trunc('day', at) + make_interval(
    days => case when date_part('isodow', at) >= last_day then 8 - date_part('isodow', at)::int else 1 end,
    secs => 28800 + 10800 * zimmet_sample.dice(i, salt + 2000))
end;

create unlogged table zimmet_sample.said (kind text primary key, words text[] not null);
create unlogged table zimmet_sample.pace (directorate_id int primary key, hours double precision not null, last_day int not null);
create unlogged table zimmet_sample.topic (
  subject_id int primary key, weight int not null, done text not null, institution_id int, mistaken_for int, descriptions text[] not null
);
create unlogged table zimmet_sample.place (neighbourhood_id int primary key, weight int not null);
create unlogged table zimmet_sample.way (channel_id int primary key, weight int not null);
create unlogged table zimmet_sample.picture (
  seed int not null, shows text not null, is_retouched boolean not null, name text not null, hash bytea not null, media_type text not null,
  bytes int not null, fingerprint bit(64), primary key (seed, shows, is_retouched)
);
