import { readFileSync } from 'node:fs'

/** Whether a process with this number runs and, where the system tells, is the one that started then. */
export function isRunning(process_: number, started: string): boolean {
  try {
    process.kill(process_, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return started === unknownStart || startOf(process_) === started
}

/** When a process started as the system counts it, so that a reused process number is told apart. */
export function startOf(process_: number): string {
  try {
    const stat = readFileSync(`/proc/${process_}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? unknownStart
  } catch {
    return unknownStart
  }
}

const unknownStart = 'unknown'
