-- The law counts on the office's hours.
update zimmet_data.work_calendar set is_legal = true where name = 'Ofis' and not exists (select from zimmet_data.work_calendar c where c.is_legal);
