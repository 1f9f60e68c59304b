import classes from './KeyHint.module.css'

/** The key that does the same, drawn as a small key cap. Decoration: the control's own name says it to a screen reader. */
export function KeyHint({ keyName }: { keyName: string }) {
  return (
    <kbd className={classes.key} aria-hidden>
      {keyName.toLocaleUpperCase('en')}
    </kbd>
  )
}
