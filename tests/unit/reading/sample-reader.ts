// The sample municipality's catalogue, read without a database; places and subjects told by their names.
import { institutions, neighbourhoods } from '#main/sample/catalogue.ts'
import { streets } from '#main/sample/streets.ts'
import { dailySubjects } from '#main/sample/subjects-daily.ts'
import { officeSubjects } from '#main/sample/subjects-office.ts'
import { MessageReader, type Learnt, type MessageReading } from '#shared/reading/read-message.ts'
import { authorityKeywords, usualKeywords } from '#shared/usual-words/usual-keywords.ts'

export const subjects = [...dailySubjects, ...officeSubjects].map(({ name, keywords, says }, index) => ({
  ...{ id: index + 1, name, keywords: usualKeywords(keywords, says) },
}))
export const quarters = neighbourhoods.map(({ name }, index) => ({ id: index + 1, name, keywords: '' }))

const named = Object.entries(streets).flatMap(([quarter, kinds]) =>
  Object.entries(kinds).flatMap(([kind, names]) => names.split('|').map((name) => ({ quarter, kind, name }))),
)

export const catalogue = {
  municipality: 'Erenler Belediyesi',
  subjects,
  institutions: institutions.map(({ name, says }, index) => ({
    id: index + 1,
    name,
    keywords: authorityKeywords(says),
  })),
  neighbourhoods: quarters,
  streets: named.map(({ quarter, kind, name }, index) => ({
    ...{ id: index + 1, kind, name, keywords: '' },
    neighbourhoodId: quarters.find((one) => one.name === quarter)?.id ?? 0,
  })),
}

export const reader = new MessageReader(catalogue)

export const subjectId = (name: string): number => subjects.find((one) => one.name === name)?.id ?? 0

/** "Bağlar · 5063 · 12": what of a place was read; a dash where nothing was. */
export function placeOf({ neighbourhood, street, door }: MessageReading): string {
  const quarter = quarters.find(({ id }) => id === neighbourhood?.id)?.name
  return [quarter, street && `${street.name} ${street.kind}`, door?.door].map((part) => part ?? '–').join(' · ')
}

export const read = (message: string, learnt: readonly Learnt[] = []): MessageReading => reader.read(message, learnt)
export const placeIn = (message: string): string => placeOf(read(message))
export const subjectsIn = (message: string): string[] =>
  read(message).subjects.map(({ id }) => subjects.find((one) => one.id === id)?.name ?? '')
