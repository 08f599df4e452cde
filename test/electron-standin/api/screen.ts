import { loud } from '#test/electron-standin/loud.ts'
import { demandReady } from '#test/electron-standin/state.ts'

/** The one display there is: as large as a common desktop, with a panel at its upper edge. */
const display = {
  id: 1,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  size: { width: 1920, height: 1080 },
  workArea: { x: 0, y: 32, width: 1920, height: 1048 },
  workAreaSize: { width: 1920, height: 1048 },
  scaleFactor: 1,
  rotation: 0,
  internal: true,
} as const

function getDisplay(): typeof display {
  demandReady("The 'screen' module")
  return display
}

export const screen = loud('screen', {
  getPrimaryDisplay: getDisplay,
  getAllDisplays: () => [getDisplay()],
  getDisplayMatching: getDisplay,
})

export const workArea = display.workArea
