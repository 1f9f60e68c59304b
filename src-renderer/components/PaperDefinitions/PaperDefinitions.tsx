import classes from './PaperDefinitions.module.css'

interface PaperDefinitionsProps {
  definitions: readonly { readonly name: string; readonly definition: string }[]
  /** When and by whom: "24.11.2026 14:05 · Ayşe Yılmaz". */
  made: string
}

/** Small under the figures of a printed page: what each of them says, and when they were so. */
export function PaperDefinitions({ definitions, made }: PaperDefinitionsProps) {
  return (
    <footer className={classes.foot}>
      {definitions.length > 0 && (
        <p>
          {definitions.map(({ name, definition }) => (
            <span key={name}>
              <b>{name}:</b> {definition}{' '}
            </span>
          ))}
        </p>
      )}
      <p>Zimmet · {made}</p>
    </footer>
  )
}
