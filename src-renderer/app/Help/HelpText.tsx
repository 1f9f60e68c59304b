import { UnstyledButton } from '@mantine/core'
import { Markdown, type MarkdownToJSX } from 'markdown-to-jsx/react'
import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { KeyHint } from '#renderer/components/KeyHint/KeyHint.tsx'
import classes from './Help.module.css'

/** Whether there is a topic of a title, and the way to it. */
const Follow = createContext<{ has: (title: string) => boolean; go: (title: string) => void }>({
  has: () => false,
  go: () => undefined,
})

const textOf = (node: ReactNode): string =>
  typeof node === 'string' ? node : Array.isArray(node) ? node.map((part: ReactNode) => textOf(part)).join('') : ''

interface Held {
  children?: ReactNode
}

// A link of the guide leads to a topic of that title; where it leads to a page that only the project has, the words alone stand.
function TopicLink({ children }: Held) {
  const { has, go } = useContext(Follow)
  const title = textOf(children)
  if (!has(title)) return <>{children}</>
  return (
    <UnstyledButton className={classes.link} onClick={() => go(title)}>
      {children}
    </UnstyledButton>
  )
}

function Keys({ children }: Held) {
  const keys = textOf(children)
  return (
    <span className={classes.keys}>
      <span className={classes.spoken}>{keys}</span>
      {keys.split(' ').map((key) => (
        <KeyHint key={key} keyName={key} />
      ))}
    </span>
  )
}

const Nothing = () => null

// The topic's title is an h3 of the drawer, so what divides its text is an h4.
const overrides: MarkdownToJSX.Overrides = {
  h1: 'h4',
  h2: 'h4',
  h3: 'h4',
  a: TopicLink,
  code: Keys,
  // The words do; pictures stand in the printed guide.
  img: Nothing,
}
const options = { overrides, disableParsingRawHTML: true, forceBlock: true }
const picture = /^!\[.*$/gmu

interface HelpTextProps {
  text: string
  hasTopic: (title: string) => boolean
  onTopic: (title: string) => void
}

/** A part of the guide, drawn as elements: no HTML of the text ever reaches the page. */
export function HelpText({ text, hasTopic, onTopic }: HelpTextProps) {
  const follow = useMemo(() => ({ has: hasTopic, go: onTopic }), [hasTopic, onTopic])
  return (
    <Follow value={follow}>
      <Markdown options={options}>{text.replaceAll(picture, '')}</Markdown>
    </Follow>
  )
}
