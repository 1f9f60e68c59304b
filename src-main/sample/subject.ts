import type { UsualTopic } from '#shared/usual-words/usual-keywords.ts'
import type { Institution } from './catalogue.ts'

/** A subject of the sample: what the catalogue keeps of it, and what citizens and staff say about it. */
export interface SampleSubject {
  name: string
  directorate: string
  /** Share of the flow, in thousandths of about a thousand. */
  weight: number
  evidence?: 'photo' | 'document'
  priority?: 'low' | 'high' | 'urgent'
  /** Other words people say for it, and the topics whose usual words are theirs, too. */
  keywords: string
  says: readonly UsualTopic[]
  /** What a resolution says. */
  done: string
  /** Where it mostly goes when it turns out not to be the municipality's. */
  forwardTo?: Institution
  /** The subject it is mistaken for on the phone, of another directorate. */
  mistakenFor?: string
  /** What citizens say; {yer} becomes the street or neighbourhood, {kapi} the door. */
  descriptions: readonly string[]
}
