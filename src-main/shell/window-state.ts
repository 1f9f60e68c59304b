// Where the window stood, so that it comes back there, if the display is still there.
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Rectangle } from 'electron'
import * as z from 'zod'

const windowState = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  isMaximized: z.boolean(),
})
export type WindowState = z.infer<typeof windowState>

export const smallestWindow = { width: 1024, height: 640 }
const defaultSize = { width: 1366, height: 768 }
/** So much of the title bar has to be within reach of the mouse. */
const handle = { width: 120, height: 32 }

/** The remembered place if one of the displays still shows it, else the middle of the first display. */
export function placeWindow(
  remembered: WindowState | null,
  workAreas: readonly [Rectangle, ...Rectangle[]],
): Rectangle {
  const area = remembered && workAreas.find((each) => showsHandle(each, remembered))
  if (remembered && area) {
    const { x, y } = remembered
    return { x, y: Math.max(y, area.y), ...fit(remembered, area) }
  }
  const [first] = workAreas
  const size = fit(defaultSize, first)
  return {
    x: first.x + Math.round((first.width - size.width) / 2),
    y: first.y + Math.round((first.height - size.height) / 2),
    ...size,
  }
}

function fit(wanted: { width: number; height: number }, area: Rectangle): { width: number; height: number } {
  return {
    width: Math.min(Math.max(wanted.width, smallestWindow.width), area.width),
    height: Math.min(Math.max(wanted.height, smallestWindow.height), area.height),
  }
}

function showsHandle(area: Rectangle, window: Rectangle): boolean {
  const acrossX = Math.min(area.x + area.width, window.x + window.width) - Math.max(area.x, window.x)
  const acrossY = Math.min(area.y + area.height, window.y + handle.height) - Math.max(area.y, window.y)
  return acrossX >= handle.width && acrossY >= handle.height / 2
}

/** Null where nothing was remembered or it makes no sense: the window then opens in the middle. */
export function readWindowState(file: string): WindowState | null {
  try {
    return windowState.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

export function writeWindowState(file: string, state: WindowState): void {
  writeFileSync(`${file}.new`, JSON.stringify(state))
  renameSync(`${file}.new`, file)
}
