import { useEffect, useState } from 'react'

export type LoadFile = (attachmentId: number) => Promise<Blob>

/** An address under which the page may show an attachment, given back when it is no longer shown. */
export function useFileUrl(attachmentId: number | null, load: LoadFile): { url: string | null; hasFailed: boolean } {
  const [shown, setShown] = useState<{ of: number; url: string | null; hasFailed: boolean } | null>(null)
  useEffect(() => {
    if (attachmentId === null) return undefined
    let url: string | null = null
    let isGone = false
    const show = async () => {
      try {
        const file = await load(attachmentId)
        if (isGone) return
        url = URL.createObjectURL(file)
        setShown({ of: attachmentId, url, hasFailed: false })
      } catch {
        if (!isGone) setShown({ of: attachmentId, url: null, hasFailed: true })
      }
    }
    void show()
    return () => {
      isGone = true
      if (url) URL.revokeObjectURL(url)
    }
  }, [attachmentId, load])
  return shown?.of === attachmentId ? shown : { url: null, hasFailed: false }
}
