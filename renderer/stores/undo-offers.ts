import type { OpenWorkspace } from '#shared/contract/workspace.ts'
import type { Toasts } from '#renderer/ui/toasts.ts'

type Stack = Pick<OpenWorkspace, 'version' | 'undo'> | null

export interface UndoOffers {
  /** Called before a change starts; the function it returns shows the toast when the change is done. */
  begin(before: Stack): (text: string) => void
  /** Called with every new state: takes back offers that would now undo something else. */
  changed(now: Stack): void
  /** Something else was done that *Undo* would undo first: takes back every offer. */
  overtaken(): void
}

interface Offer {
  readonly before: Stack
  /** The undo label the change itself brought; null until its event is here. */
  label: string | null
  toast: number | null
  over: boolean
}

/** Toasts with *Undo*, each shown only while *Undo* undoes what the toast tells of. */
export function createUndoOffers(toasts: Toasts, undo: () => void): UndoOffers {
  let offers: readonly Offer[] = []
  let present: Stack = null

  function withdraw(offer: Offer): void {
    offer.over = true
    if (offer.toast !== null) toasts.dismiss(offer.toast)
    offers = offers.filter((other) => other !== offer)
  }

  return {
    begin(before) {
      const offer: Offer = { before, label: null, toast: null, over: false }
      offers = [...offers, offer]
      return (text) => {
        if (isAfter(offer, present)) offer.label ??= present.undo
        offer.toast = toasts.show(
          text,
          offer.over
            ? {}
            : {
                action: {
                  label: 'Undo',
                  run() {
                    withdraw(offer)
                    undo()
                  },
                },
              },
        )
      }
    },
    overtaken: () => offers.forEach(withdraw),
    changed(now) {
      present = now
      for (const offer of offers) {
        if (now === null || (offer.label !== null && now.undo !== offer.label)) withdraw(offer)
        // Until its own answer is here, an event that left the stack as it was may be another one's.
        else if (isAfter(offer, now) && (offer.toast !== null || now.undo !== offer.before?.undo)) {
          offer.label ??= now.undo
        }
      }
    },
  }
}

function isAfter(offer: Offer, now: Stack): now is NonNullable<Stack> {
  return now !== null && now.version > (offer.before?.version ?? 0)
}
