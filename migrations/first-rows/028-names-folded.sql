-- Who was registered before names were looked up is found by his name as well.
update zimmet_data.citizen set full_name = full_name where search_name is null;
