import { useEffect } from 'react'

const scheme = 'data-mantine-color-scheme'

/** Paper is white: while a page is printed it has the light colours, whatever the screen has. */
export function useLightPaper(): void {
  useEffect(() => {
    const root = document.documentElement
    let kept: string | null = null
    const lighten = () => {
      if (root.getAttribute(scheme) === 'light') return
      kept = root.getAttribute(scheme)
      root.setAttribute(scheme, 'light')
    }
    const restore = () => {
      if (kept !== null) root.setAttribute(scheme, kept)
      kept = null
    }
    window.addEventListener('beforeprint', lighten)
    window.addEventListener('afterprint', restore)
    return () => {
      window.removeEventListener('beforeprint', lighten)
      window.removeEventListener('afterprint', restore)
    }
  }, [])
}
