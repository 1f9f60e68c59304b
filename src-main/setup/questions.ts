// Questions that both ways of setup ask.
import { StartProblem } from '#main/embedded-postgres/start-problem.ts'
import type { Conversation } from './conversation.ts'
import { directoratesMeant } from './start-set.ts'
import { directorates } from './start-set/directorates.ts'
import type { Told } from './told.ts'

const isName =
  (longest: number) =>
  (answer: string): string | null =>
    answer.trim() !== '' && answer.length <= longest ? null : `1 ile ${longest} karakter arasında olmalı.`

/** Five times what one server was measured for; with more the server would be given connections with which it does not start. */
const mostPcs = 10_000

/** Why an answer to a flag's question is none; null where it is one. */
export const faults = {
  pcs: (answer: string) =>
    /^\d{1,5}$/u.test(answer) && Number(answer) > 0 && Number(answer) <= mostPcs
      ? null
      : `1 ile ${mostPcs} arasında bir sayı olmalı.`,
  administrator: (answer: string) =>
    /^[a-z][a-z0-9._-]{1,62}$/u.test(answer) && !/^(?:pg_|zimmet)/u.test(answer)
      ? null
      : 'Küçük harfle başlar; küçük harf, rakam, nokta, - ve _ içerir; "pg_" ya da "zimmet" ile başlamaz.',
  'administrator-name': isName(200),
  municipality: isName(120),
  directorates: (words: string) =>
    directoratesMeant(words) === null
      ? `Anlaşılmadı: ${words}. hepsi, yok ya da şu adlar: ${directorates.map(({ name }) => name).join(', ')}`
      : null,
} as const

/** What was told beforehand is judged before anything is done. Throws StartProblem. */
export function refuseWrong(options: Told): void {
  for (const flag of Object.keys(faults) as (keyof typeof faults)[]) {
    const answer = options[flag]?.trim()
    const wrong = answer === undefined ? null : faults[flag](answer)
    if (wrong !== null) throw new StartProblem(`--${flag}: ${wrong} Hiçbir şey değiştirilmedi.`)
  }
}

/** The directorates of the start set that were chosen: all, none, or some. */
export async function directoratesTold(options: Told, talk: Conversation): Promise<string[]> {
  const isListed = options.directorates === undefined && !options.yes
  if (isListed)
    talk.show(
      directorates.map(({ name, subjects }, index) => `  ${index + 1} ${name} (${subjects.length} konu)`).join('\n'),
    )
  const answer = await talk.ask({
    words: 'Hangi müdürlükler konularıyla açılsın? hepsi, yok ya da numaraları (1,2,5); sonra programda değiştirilir',
    ...{ flag: 'directorates', given: options.directorates, preset: 'hepsi' },
    fault: faults.directorates,
  })
  return directoratesMeant(answer) ?? []
}
