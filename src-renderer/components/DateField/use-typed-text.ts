import { useState, type FormEvent } from 'react'
import { isNoSuchDay } from '#renderer/words/typed-dates.ts'

type Fault = 'noSuchDay' | 'unreadable' | 'early' | 'late'

interface Typed {
  readonly value: string
  readonly min: string | undefined
  readonly max: string | undefined
  readonly read: (text: string) => string | null
  readonly onChange: (value: string) => void
}

/** What is written in a date field while it is no day, and what is wrong with it. */
export function useTypedText({ value, min, max, read, onChange }: Typed) {
  const [text, setText] = useState('')
  const [isLeft, setIsLeft] = useState(false)
  const unread = value === '' ? text.trim() : ''
  const handleInput = (event: FormEvent<HTMLInputElement>) => {
    const written = event.currentTarget.value
    const isDay = read(written) !== null
    setIsLeft(false)
    setText(isDay ? '' : written)
    // Half written, it is no day: what stood there before must not be sent in its place.
    if (!isDay) onChange('')
  }
  return { unread, fault: faultOf(), handleInput, handleBlur: () => setIsLeft(true) }

  // Half a day is no fault while somebody still writes it.
  function faultOf(): Fault | null {
    if (unread !== '') return isNoSuchDay(unread) ? 'noSuchDay' : isLeft ? 'unreadable' : null
    if (value === '') return null
    const day = value.slice(0, 10)
    return min !== undefined && day < min ? 'early' : max !== undefined && day > max ? 'late' : null
  }
}
