insert into zimmet_data.citizen (id, full_name, phone, national_id, address, birth_year, sex, search_name) overriding system value
select c.id, c.full_name,
  case when zimmet_sample.dice(c.id, 3) < 0.94
    then '+90500' || lpad((c.id::bigint * 7919 % :phones)::text, 7, '0') end,
  case when zimmet_sample.dice(c.id, 4) < 0.55 then c.nine || c.tenth || (c.total + c.tenth) % 10 end,
  null,
  case when zimmet_sample.dice(c.id, 5) < 0.6 then 1942 + floor(zimmet_sample.dice(c.id, 6) * 64)::int end,
  c.sex, zimmet_private.search_name(c.full_name)
from (
  select n.id, n.sex, n.full_name, n.nine, d.total,
    (7 * (x[1] + x[3] + x[5] + x[7] + x[9]) - (x[2] + x[4] + x[6] + x[8]) + 100) % 10 as tenth
  from (
    select g::int as id, case when zimmet_sample.dice(g, 7) < 0.54 then 'female' else 'male' end as sex,
      zimmet_sample.pick(
        (select s.words from zimmet_sample.said s
         where s.kind = case when zimmet_sample.dice(g, 7) < 0.54 then 'womensNames' else 'mensNames' end), g, 8)
        || ' ' || zimmet_sample.pick((select s.words from zimmet_sample.said s where s.kind = 'surnames'), g, 9) as full_name,
      (100000000 + floor(zimmet_sample.dice(g, 10) * 899999999)::bigint)::text as nine
    from generate_series(1::bigint, :citizens) g
  ) n
  cross join lateral (select string_to_array(n.nine, null)::int[] as x) v
  cross join lateral (select x[1] + x[2] + x[3] + x[4] + x[5] + x[6] + x[7] + x[8] + x[9] as total) d
) c;
