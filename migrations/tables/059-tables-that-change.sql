-- What is open is what changes: some 6 % of the requests, so the server's usual fifth of a table would never be reached by it. Looked
-- after by numbers of acts instead; and index entries go with their rows, for what changes lies together in few pages, which by
-- itself PostgreSQL would leave in the indexes.
alter table zimmet_data.request set (
  fillfactor = 90,
  autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_scale_factor = 0.003,
  autovacuum_vacuum_insert_threshold = 2000, autovacuum_vacuum_insert_scale_factor = 0.01,
  autovacuum_analyze_threshold = 2000, autovacuum_analyze_scale_factor = 0.02,
  vacuum_index_cleanup = on);

alter table zimmet_data.request_words set (
  autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_scale_factor = 0.01,
  autovacuum_vacuum_insert_threshold = 2000, autovacuum_vacuum_insert_scale_factor = 0.01);

alter table zimmet_data.custody set (
  autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_scale_factor = 0.01,
  autovacuum_vacuum_insert_threshold = 2000, autovacuum_vacuum_insert_scale_factor = 0.01);

-- Only ever written behind what is there: for reports that read an index alone.
alter table zimmet_data.history set (autovacuum_vacuum_insert_threshold = 10000, autovacuum_vacuum_insert_scale_factor = 0.02);
