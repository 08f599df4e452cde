import { freeName } from './free-name.ts'

/** `X (copy)`, or the first of `X (copy 2)`, `X (copy 3)` … that is free, cut to the length allowed (docs/domain.md O-7). */
export function copyName(name: string, longest: number, isFree: (name: string) => boolean): string {
  return freeName(name, 'copy', { longest, isFree })
}
