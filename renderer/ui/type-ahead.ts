const pauseMs = 700

export interface TypeAhead {
  /** Whether letters are being typed, so that a space belongs to them. */
  isGoing(): boolean
  /** The next label that starts with what was typed without a pause; -1 for none. One letter again and again steps through its labels. */
  find(letter: string, labels: readonly string[], from: number): number
}

export function createTypeAhead(): TypeAhead {
  let typed = ''
  let timer: ReturnType<typeof setTimeout> | undefined

  return {
    isGoing: () => typed !== '',
    find(letter, labels, from) {
      clearTimeout(timer)
      timer = setTimeout(() => (typed = ''), pauseMs)
      typed += letter.toLowerCase()
      const isRepeat = typed === typed.charAt(0).repeat(typed.length)
      const wanted = isRepeat ? typed.charAt(0) : typed
      const start = isRepeat ? from + 1 : Math.max(0, from)
      const order = labels.map((_, step) => (start + step) % labels.length)
      return order.find((at) => labels[at]?.toLowerCase().startsWith(wanted)) ?? -1
    },
  }
}
