// The catalogue, the people and the workbench's tables, from the data files beside this one.
import type { Client } from 'pg'
import { authorityKeywords, usualKeywords } from '#shared/usual-words/usual-keywords.ts'
import { channels, directorates, holdReasons, institutions, neighbourhoods, reasons } from './catalogue.ts'
import { loginOf, mensNames, people, surnames, womensNames } from './people.ts'
import { sayings } from './sayings.ts'
import { streets } from './streets.ts'
import { dailySubjects } from './subjects-daily.ts'
import { officeSubjects } from './subjects-office.ts'

const subjects = [...dailySubjects, ...officeSubjects]
const crewsOfSixDays = new Set(['Temizlik İşleri', 'Zabıta', 'Veteriner İşleri'])

type Insert = (sql: string, rows: readonly object[]) => Promise<void>

/** Rows as one JSON parameter; `$1` is the array, `r` the row, `r.at` its place. */
function inserter(owner: Client): Insert {
  return async (sql, rows) => {
    await owner.query(sql.replace('ROWS', `jsonb_array_elements($1::jsonb) with ordinality as r (row, place)`), [
      JSON.stringify(rows),
    ])
  }
}

/** Fills the catalogue tables: what the municipality is made of. */
export async function fillCatalogue(owner: Client): Promise<void> {
  const insert = inserter(owner)
  await owner.query(`insert into zimmet_data.municipality (name) values ('Erenler Belediyesi')`)
  // Whoever tries the citizen's phone in the evening wants his answer, too.
  await owner.query(`update zimmet_data.message_setting set quiet_from = '04:00', quiet_until = '05:00'`)
  await insert(
    `insert into zimmet_data.directorate (name, is_dispatch_desk)
     select row ->> 'name', coalesce((row ->> 'isDispatchDesk')::boolean, false) from ROWS order by place`,
    directorates,
  )
  await insert(
    `insert into zimmet_data.institution (name, keywords) select row ->> 'name', row ->> 'keywords' from ROWS order by place`,
    institutions.map(({ name, says }) => ({ name, keywords: authorityKeywords(says) })),
  )
  await insert(
    `insert into zimmet_data.channel (code, name) select row ->> 'code', row ->> 'name' from ROWS order by place`,
    channels,
  )
  await insert(
    `insert into zimmet_data.reason (kind, name, position, needs_words)
     select row ->> 'kind', row ->> 'name', (row ->> 'position')::int, (row ->> 'needsWords')::boolean from ROWS order by place`,
    reasons,
  )
  await insert(
    `insert into zimmet_data.hold_reason (name, position, pauses_clock, longest_days)
     select row ->> 'name', (row ->> 'position')::int, (row ->> 'pausesClock')::boolean, (row ->> 'longestDays')::int
     from ROWS order by place`,
    holdReasons,
  )
  await insert(
    `insert into zimmet_data.subject (name, directorate_id, priority, required_evidence, keywords)
     select row ->> 'name', d.id, coalesce(row ->> 'priority', 'normal'), coalesce(row ->> 'evidence', 'none'), row ->> 'keywords'
     from ROWS join zimmet_data.directorate d on d.name = row ->> 'directorate' order by place`,
    subjects.map((subject) => ({ ...subject, keywords: usualKeywords(subject.keywords, subject.says) })),
  )
  await insert(
    `insert into zimmet_data.neighbourhood (name) select row ->> 'name' from ROWS order by row ->> 'name' collate "tr-x-icu"`,
    neighbourhoods,
  )
  await insert(
    `insert into zimmet_data.street (neighbourhood_id, kind, name)
     select n.id, row ->> 'kind', s.name
     from ROWS
     join zimmet_data.neighbourhood n on n.name = row ->> 'neighbourhood'
     cross join lateral string_to_table(row ->> 'names', '|') with ordinality as s (name, at)
     order by place, s.at`,
    Object.entries(streets).flatMap(([neighbourhood, kinds]) =>
      Object.entries(kinds).map(([kind, names]) => ({ neighbourhood, kind, names })),
    ),
  )
}

/** Gives subjects and other authorities of a sample that an older program filled what people usually call them. */
export async function giveUsualWords(owner: Client): Promise<void> {
  const insert = inserter(owner)
  const words = subjects.map(({ name, keywords, says }) => ({ name, keywords: usualKeywords(keywords, says) }))
  await insert(
    `update zimmet_data.subject s set keywords = row ->> 'keywords' from ROWS where s.name = row ->> 'name'`,
    words,
  )
  const meant = institutions.map(({ name, says }) => ({ name, keywords: authorityKeywords(says) }))
  await insert(
    `insert into zimmet_data.institution (name, keywords) select row ->> 'name', row ->> 'keywords' from ROWS order by place
     on conflict on constraint institution_name_is_unique do update set keywords = excluded.keywords`,
    meant,
  )
}

/** Fills staff and memberships; the logins are made apart, they belong to the whole server. */
export async function fillStaff(owner: Client, since: string): Promise<void> {
  const insert = inserter(owner)
  const staff = people.map((person) => ({ ...person, login: loginOf(person.fullName) }))
  await insert(
    `insert into zimmet_data.staff (login, full_name, post, office)
     select row ->> 'login', row ->> 'fullName', row ->> 'post', row ->> 'office' from ROWS order by place`,
    staff,
  )
  await insert(
    `insert into zimmet_data.membership (staff_id, directorate_id, period)
     select s.id, d.id, tstzrange(${since}, null)
     from ROWS
     join zimmet_data.staff s on s.login = row ->> 'login'
     cross join lateral jsonb_array_elements_text(row -> 'directorates') as w (name)
     join zimmet_data.directorate d on d.name = w.name
     order by s.id, d.id`,
    staff,
  )
}

/** Fills what the plan is drawn from: weights, paces, sayings. */
export async function fillWorkbench(owner: Client, stretch: { temizlik: number; others: number }): Promise<void> {
  const insert = inserter(owner)
  await insert(
    `insert into zimmet_sample.pace (directorate_id, hours, last_day)
     select d.id, (row ->> 'pace')::float8, (row ->> 'lastDay')::int
     from ROWS join zimmet_data.directorate d on d.name = row ->> 'name'`,
    directorates.map(({ name, pace }) => ({
      name,
      pace: pace * (name === 'Temizlik İşleri' ? stretch.temizlik : stretch.others),
      lastDay: crewsOfSixDays.has(name) ? 6 : 5,
    })),
  )
  await insert(
    `insert into zimmet_sample.topic (subject_id, weight, done, institution_id, mistaken_for, descriptions)
     select s.id, (row ->> 'weight')::int, row ->> 'done', i.id, m.id,
       array(select t.words from jsonb_array_elements_text(row -> 'descriptions') with ordinality as t (words, at) order by t.at)
     from ROWS
     join zimmet_data.subject s on s.name = row ->> 'name'
     left join zimmet_data.institution i on i.name = row ->> 'forwardTo'
     left join zimmet_data.subject m on m.name = row ->> 'mistakenFor'`,
    subjects,
  )
  await insert(
    `insert into zimmet_sample.place (neighbourhood_id, weight)
     select n.id, (row ->> 'weight')::int from ROWS join zimmet_data.neighbourhood n on n.name = row ->> 'name'`,
    neighbourhoods,
  )
  await insert(
    `insert into zimmet_sample.way (channel_id, weight)
     select c.id, (row ->> 'weight')::int from ROWS join zimmet_data.channel c on c.code = row ->> 'code'`,
    channels,
  )
  await insert(
    `insert into zimmet_sample.said (kind, words)
     select row ->> 'kind', array(select jsonb_array_elements_text(row -> 'words')) from ROWS`,
    Object.entries({ ...sayings, womensNames, mensNames, surnames }).map(([kind, words]) => ({ kind, words })),
  )
}
