-- Custodies that were taken back are few, and every figure of parts looks whether a part was one of them.
create index custody_taken_back on zimmet_data.custody (request_id, lower(period)) where ended_how = 'taken_back';
