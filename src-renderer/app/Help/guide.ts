// The guides in docs are the help inside the program: one text, read in two places. A part is found by its heading, which is the
// title of its screen or the name of its post as the program says it.
import english from '../../../docs/en/use.md?raw'
import turkish from '../../../docs/tr/kullanim.md?raw'
import mayor from '../../../docs/tr/kullanim/baskanlik.md?raw'
import administrator from '../../../docs/tr/kullanim/bilgi-islem.md?raw'
import screens from '../../../docs/tr/kullanim/ekranlar.md?raw'
import agent from '../../../docs/tr/kullanim/erbim.md?raw'
import director from '../../../docs/tr/kullanim/mudur.md?raw'
import clerk from '../../../docs/tr/kullanim/personel.md?raw'
import type { Language } from '#renderer/words/language.tsx'

const documents: Readonly<Record<Language, readonly string[]>> = {
  tr: [turkish, clerk, agent, director, mayor, administrator, screens],
  en: [english],
}

const heading = /^(?<marks>#{1,2}) (?<title>.+)$/u

/** What the guide says under a heading, up to the next of its rank, without the heading; null where it has no such heading. */
export function partOf(language: Language, title: string): string | null {
  for (const text of documents[language]) {
    const lines = text.split('\n')
    const rankAt = (index: number, of?: string): number => {
      const { marks = '', title: found } = heading.exec(lines[index] ?? '')?.groups ?? {}
      return of === undefined || found === of ? marks.length : 0
    }
    const start = lines.findIndex((_, index) => rankAt(index, title) > 0)
    if (start < 0) continue
    const rank = rankAt(start)
    const length = lines.slice(start + 1).findIndex((_, index) => {
      const next = rankAt(start + 1 + index)
      return next > 0 && next <= rank
    })
    return lines
      .slice(start + 1, length < 0 ? undefined : start + 1 + length)
      .join('\n')
      .trim()
  }
  return null
}
