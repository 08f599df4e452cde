import { defineStore } from 'pinia'
import { useBackend } from '#renderer/backend/backend.ts'
import { createSimulation } from './simulation-state.ts'
import { useWorkspaceStore } from './workspace.ts'

/** Simulate results of the segment being edited, counted again when records or settings change. */
export const useSimulationStore = defineStore('simulation', () => {
  const simulation = createSimulation({ simulation: useBackend().calls.simulation })
  useWorkspaceStore().onTouched(['records', 'settings', 'catalog'], () => void simulation.again())
  return simulation
})
