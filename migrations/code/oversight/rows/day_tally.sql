-- What was there before sums of days were kept: nobody writes while the code is applied, and from then on each act keeps them.
select zimmet_private.set_first_marks(), zimmet_private.set_first_day_tally()
where not exists (select from zimmet_data.day_tally) and exists (select from zimmet_data.request);
