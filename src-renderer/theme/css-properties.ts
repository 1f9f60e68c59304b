import 'react'

// Geometry that only the data knows (a width, a share) reaches the CSS modules as custom properties.
declare module 'react' {
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined
  }
}
