// What citizens answered is acted on, one answer after the other; who did not answer is asked again.
import type { GatewayDatabase } from '../database.ts'
import type { Round } from '../loop.ts'

const mostReminders = 50

/** A round of surveys. Throws where the database is away. */
export function surveyRound(database: GatewayDatabase): Round {
  return async () => {
    if (await database.settleSurvey()) return 'more'
    await database.remindSurveys(mostReminders)
    return 'done'
  }
}
