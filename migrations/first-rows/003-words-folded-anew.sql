-- What was registered before ligatures, soft hyphens and curly apostrophes were folded is found by them as well.
update zimmet_data.request_words w
set search = zimmet_private.search_text(r.description, r.subject_id, r.neighbourhood_id, r.street_id)
from zimmet_data.request r
where r.id = w.request_id
  and r.description ~ '[\u2018\u2019\u201b\u02bc\u0060\u00b4\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufb00-\ufb06\uff01-\uff5e]';
