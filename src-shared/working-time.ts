/** 41:42 of seconds: hours, however many, and minutes. */
export function hoursAndMinutes(seconds: number): string {
  return [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
}

/** "2 g 03:15" of working seconds, "−05:40" when late; a day is a usual working day of the calendar. */
export function workingTime(seconds: number, daySeconds: number, daySign: string): string {
  const whole = Math.floor(Math.abs(seconds) / 60) * 60
  const days = Math.floor(whole / daySeconds)
  const clock = hoursAndMinutes(whole - days * daySeconds)
  const sign = seconds < 0 && whole > 0 ? '−' : ''
  return days > 0 ? `${sign}${days} ${daySign} ${clock}` : `${sign}${clock}`
}
