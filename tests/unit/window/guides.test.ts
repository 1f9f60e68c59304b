// The guides are the help inside the program, so they are held against it: every screen and post has its part, every bold word is
// one of the program's, every link leads somewhere.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { partOf } from '#renderer/app/Help/guide.ts'
import { topicsWith } from '#renderer/app/Help/topics.ts'
import { messages } from '#renderer/app/messages.ts'
import { frameMessages } from '#renderer/app/Frame/messages.ts'
import { helpMessages } from '#renderer/app/Help/messages.ts'
import { wordsMessages } from '#renderer/words/words.ts'
import { deskPost } from '#shared/contract/values.ts'
import { project } from '#tests/support/project.ts'

const languages = ['tr', 'en'] as const
// The registry in app/screens.tsx takes its ids from these titles, and draws pages, which need a window.
const { label: _rail, ...titles } = frameMessages.tr.screens
const screens = Object.keys(titles) as (keyof typeof titles)[]
const guides = {
  tr: [
    'kullanim',
    ...['personel', 'erbim', 'mudur', 'baskanlik', 'bilgi-islem', 'ekranlar'].map((n) => `kullanim/${n}`),
  ],
  en: ['use'],
}
const files = languages.flatMap((language) =>
  guides[language].map((name) => ({ language, path: `docs/${language}/${name}.md` })),
)
const read = async (path: string): Promise<string> => await readFile(join(project, path), 'utf8')

function leaves(texts: object): string[] {
  return Object.values(texts).flatMap((text: unknown) =>
    typeof text === 'string' ? [text] : leaves(text as Record<string, unknown>),
  )
}

/** As GitHub makes an anchor of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')

const headingsOf = (text: string): string[] => [...text.matchAll(/^#{1,4} (.+)$/gmu)].map(([, title = '']) => title)

describe.each(languages)('the guide in %s', (language) => {
  it.each(screens)('has a part for the screen %s', (id) => {
    expect((partOf(language, frameMessages[language].screens[id]) ?? '').length).toBeGreaterThan(80)
  })

  it.each(deskPost.options)('has a part for the post %s', (of) => {
    expect((partOf(language, wordsMessages[language].post[of]) ?? '').length).toBeGreaterThan(300)
  })

  it('says what holds on every screen, and names F1', () => {
    expect(partOf(language, helpMessages[language].everywhere)).toContain('`F1`')
  })

  it('has nothing to say of a screen that there is not', () => {
    expect(partOf(language, 'Kahve molası')).toBeNull()
  })

  it('keeps the parts of screens apart', () => {
    const inbox = partOf(language, frameMessages[language].screens.inbox) ?? ''
    expect(inbox).not.toContain('\n## ')
    expect(inbox).toContain('Alt 5')
  })
})

it.each(files)('$path names buttons, tabs and columns as the screen does', async ({ language, path }) => {
  const known = new Set(leaves(messages[language]))
  const bold = [...(await read(path)).matchAll(/\*\*(?<word>[^*]+)\*\*/gu)].map(({ groups }) => groups?.['word'] ?? '')
  expect(bold.length).toBeGreaterThan(1)
  expect(bold.filter((word) => !known.has(word) && word !== explained[language])).toEqual([])
})

/** What the guide's first page shows in bold to say what bold means. */
const explained = { tr: 'koyu yazılanlar', en: 'bold' }

const linked = [...files, { language: 'tr', path: 'docs/tr/bilgi-islem.md' }, { language: 'en', path: 'README.md' }]

it.each(linked)('every link and picture of $path leads to what is there', async ({ path }) => {
  const text = await read(path)
  const links = [...text.matchAll(/\]\((?<to>[^)]+)\)/gu)].map(({ groups }) => groups?.['to'] ?? '')
  const broken = await Promise.all(
    links.map(async (link) => {
      const [file = '', anchor] = link.split('#')
      const target = file === '' ? path : join(dirname(path), file)
      if (!existsSync(join(project, target))) return [link]
      if (anchor === undefined) return []
      return headingsOf(await read(target))
        .map((title) => anchorOf(title))
        .includes(anchor)
        ? []
        : [link]
    }),
  )
  expect(broken.flat()).toEqual([])
})

it('finds a part by words with or without Turkish letters', () => {
  const topics = [
    { title: 'Gelen Kutusu', text: 'Çözüldü bildir', group: 'screens' },
    { title: 'Sınırlar', text: 'Okuma sınırları', group: 'screens' },
  ] as const
  expect(topicsWith(topics, 'cozuldu')).toEqual([topics[0]])
  expect(topicsWith(topics, 'sinirlar OKUMA')).toEqual([topics[1]])
  expect(topicsWith(topics, 'kahve')).toEqual([])
  expect(topicsWith(topics, '')).toEqual(topics)
})
