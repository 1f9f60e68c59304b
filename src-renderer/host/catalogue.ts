import type { CatalogueNames } from '#shared/contract/catalogue.ts'
import { placeText } from '#shared/place-text.ts'
import { orpc } from './client.ts'
import { personNames } from './person-names.ts'
import { live, useLive } from './live-query.ts'

/** Names by id; an id that the catalogue does not know (it grew meanwhile) is shown as "–". */
export interface Names {
  readonly all: CatalogueNames
  readonly directorate: (id: number | null) => string
  readonly subject: (id: number | null) => string
  readonly neighbourhood: (id: number | null) => string
  readonly street: (id: number | null) => string
  readonly channel: (id: number | null) => string
  readonly institution: (id: number | null) => string
  readonly reason: (id: number | null) => string
  readonly holdReason: (id: number | null) => string
  /** As he is called now; with an instant, as he was called then. */
  readonly person: ReturnType<typeof personNames>
  /** "Dilmen · Karaca Sokak No 12" of what is known. */
  readonly place: (where: { neighbourhoodId: number | null; streetId: number | null; door: string | null }) => string
}

const nobody: CatalogueNames = {
  municipality: null,
  directorates: [],
  subjects: [],
  neighbourhoods: [],
  streets: [],
  channels: [],
  questions: [],
  quickTexts: [],
  messageTexts: [],
  messageSetting: {
    ...{ quietFrom: '21:00', quietUntil: '09:00' },
    ...{ surveyCloses: false, surveyTries: 3, daysBetweenTries: 2, daysToAnswer: 14 },
  },
  institutions: [],
  reasons: [],
  holdReasons: [],
  staff: [],
  legalBases: [],
  calendars: [],
  nearShare: 1,
  groupSizes: { figures: 10, people: 10 },
}

function finder<T extends { id: number }>(entries: readonly T[], nameOf: (entry: T) => string) {
  const names = new Map(entries.map((entry) => [entry.id, nameOf(entry)]))
  return (id: number | null) => (id === null ? '' : (names.get(id) ?? '–'))
}

/** As addresses write them. */
export const shortKinds: Readonly<Record<string, string>> = {
  sokak: 'Sk.',
  cadde: 'Cd.',
  bulvar: 'Blv.',
  meydan: 'Myd.',
}

/** Makes the catalogue answer by id. */
export function nameAll(all: CatalogueNames): Names {
  const name = (entry: { name: string }) => entry.name
  const neighbourhood = finder(all.neighbourhoods, name)
  const street = finder(all.streets, (each) => `${each.name} ${shortKinds[each.kind] ?? each.kind}`)
  return {
    all,
    directorate: finder(all.directorates, name),
    subject: finder(all.subjects, name),
    neighbourhood,
    street,
    channel: finder(all.channels, name),
    institution: finder(all.institutions, name),
    reason: finder(all.reasons, name),
    holdReason: finder(all.holdReasons, name),
    person: personNames(all.staff),
    place: ({ neighbourhoodId, streetId, door }) => placeText(neighbourhood(neighbourhoodId), street(streetId), door),
  }
}

const empty = nameAll(nobody)

/** Names are read anew at most this often, however many people are enrolled one after the other. */
const throttleMs = 5000

/** Below how many nothing is told of figures, and of people. */
export const useGroupSizes = (): CatalogueNames['groupSizes'] => useNames().names.all.groupSizes

/** Everything with a name, as it is now. */
export function useNames(): { names: Names; areRead: boolean } {
  const read = useLive(
    live(orpc.catalogue.read.queryOptions({ select: nameAll }), {
      hears: ['catalogue', 'staff', 'session'],
      throttleMs,
    }),
  )
  return { names: read.data ?? empty, areRead: read.isSuccess }
}
