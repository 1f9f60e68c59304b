-- What a directorate is to reach: shown beside its figures, counted in none.
alter table zimmet_data.directorate add column goal_on_time int;
alter table zimmet_data.directorate add column goal_hours int;
alter table zimmet_data.directorate add constraint directorate_goal_is_a_share check (goal_on_time between 1 and 100);
alter table zimmet_data.directorate add constraint directorate_goal_is_a_time check (goal_hours between 1 and 5000);
comment on column zimmet_data.directorate.goal_on_time is 'Hedef: of a hundred solved ones so many in time; null where none is set.';
comment on column zimmet_data.directorate.goal_hours is 'Hedef: the median of the solved ones in at most so many working hours; null where none is set.';
