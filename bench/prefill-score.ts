// How what is read of a message compares with what its label says; bench/messages.jsonl has the labels.
export type Labelled = {
  id: string
  text: string
  kind: string
  /** Best first; none: the text names no topic. */
  subjects: readonly string[]
  /** Further subjects that are no error. */
  also?: readonly string[]
  neighbourhood: string | null
  street: string | null
  street_kind: string | null
  /** The other streets of a crossing. */
  street_also?: readonly string[]
  door: string | null
  door_also?: readonly string[] | string
}

/** A reading by names, as the labels have them. */
export type Read = {
  kind: string
  subjects: readonly string[]
  neighbourhood: string | null
  street: string | null
  streetKind: string | null
  door: string | null
}

export type Marks = {
  /** Neighbourhood, street and door as labelled, none where none is. */
  placeRight: boolean
  /** Something of a place that contradicts the label. */
  placeWrong: boolean
  subjectFirst: boolean
  subjectThree: boolean
  kindRight: boolean
}

export function marksOf(label: Labelled, read: Read): Marks {
  const streets = [label.street, ...(label.street_also ?? [])]
  const doors = [label.door, ...[label.door_also ?? []].flat()]
  const isCrossing = streets.length > 1 && read.street !== label.street
  const right = {
    neighbourhood: read.neighbourhood === label.neighbourhood,
    street: streets.includes(read.street) && (isCrossing || read.streetKind === label.street_kind),
    door: doors.includes(read.door),
  }
  const isRight = right.neighbourhood && right.street && right.door
  const proposed = { neighbourhood: read.neighbourhood, street: read.street, door: read.door }
  const told = Object.keys(right) as (keyof typeof right)[]
  const good = new Set([...label.subjects, ...(label.also ?? [])])
  const isGood = (subject: string): boolean => good.has(subject)
  const isEmpty = label.subjects.length === 0
  return {
    placeRight: isRight,
    placeWrong: told.some((part) => proposed[part] !== null && !right[part]),
    // Where no topic is named nothing is right, and so is what somebody could defend.
    subjectFirst: isEmpty ? read.subjects.slice(0, 1).every(isGood) : read.subjects.slice(0, 1).some(isGood),
    subjectThree: isEmpty ? read.subjects.every(isGood) : read.subjects.slice(0, 3).some(isGood),
    kindRight: read.kind === label.kind,
  }
}
