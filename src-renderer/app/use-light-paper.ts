import { useEffect } from 'react'

const scheme = 'data-mantine-color-scheme'

/** Paper is white: whoever works in the dark prints in the light all the same. */
export function useLightPaper(): void {
  useEffect(() => {
    const root = document.documentElement
    let worn: string | null = null
    const lighten = () => {
      worn = root.getAttribute(scheme)
      root.setAttribute(scheme, 'light')
    }
    const restore = () => {
      if (worn !== null) root.setAttribute(scheme, worn)
    }
    window.addEventListener('beforeprint', lighten)
    window.addEventListener('afterprint', restore)
    return () => {
      window.removeEventListener('beforeprint', lighten)
      window.removeEventListener('afterprint', restore)
    }
  }, [])
}
