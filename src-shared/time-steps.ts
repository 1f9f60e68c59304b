import { dayMs, daysLater, officeInstant, officeWall } from './office-time.ts'
import type { Dimension } from './contract/oversight.ts'
import { startOfDay, startOfWeek, type Period } from './period.ts'

/** How finely a period is drawn. */
export type Step = Extract<Dimension, 'day' | 'week' | 'month'>

/** Days of up to six weeks, weeks of up to half a year, months of what is longer. */
export function stepOf({ since, until }: Period): Step {
  const days = Math.round((until - since) / dayMs)
  if (days <= 45) return 'day'
  return days <= 190 ? 'week' : 'month'
}

function startOfMonth(instant: number, later = 0): number {
  const local = new Date(officeWall(instant))
  return officeInstant(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + later, 1))
}

/** The beginning of the step that an instant falls into, as the dimensions day, week and month name it. */
export function startOfStep(step: Step, instant: number): number {
  switch (step) {
    case 'day':
      return startOfDay(instant)
    case 'week':
      return startOfWeek(instant)
    case 'month':
      return startOfMonth(instant)
  }
}

function nextStep(step: Step, start: number): number {
  return step === 'month' ? startOfMonth(start, 1) : daysLater(start, step === 'week' ? 7 : 1)
}

/** Every step of a period, those without a request with it: its key, and its own part of the period. */
export function timeSteps(period: Period, step: Step): { key: number; part: Period }[] {
  const steps: { key: number; part: Period }[] = []
  for (let key = startOfStep(step, period.since); key < period.until; key = nextStep(step, key))
    steps.push({
      key,
      part: { since: Math.max(key, period.since), until: Math.min(nextStep(step, key), period.until) },
    })
  return steps
}
