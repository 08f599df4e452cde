import type { OpenWorkspace } from '#shared/contract/workspace.ts'
import type { Toasts } from '#renderer/ui/toasts.ts'

type Stack = Pick<OpenWorkspace, 'version' | 'undo'> | null

export interface UndoOffers {
  /** Called before a change starts; the function it returns shows the toast when the change is done. */
  begin(before: Stack): (text: string) => void
  /** Called with every new state: takes back offers that would now undo something else. */
  changed(now: Stack): void
}

interface Offer {
  readonly after: number
  /** The undo label the change itself brought; null until its event is here. */
  label: string | null
  toast: number | null
  over: boolean
}

/** Toasts with *Undo*, each shown only while *Undo* undoes what the toast tells of. */
export function createUndoOffers(toasts: Toasts, undo: () => void): UndoOffers {
  let offers: readonly Offer[] = []

  function withdraw(offer: Offer): void {
    offer.over = true
    if (offer.toast !== null) toasts.dismiss(offer.toast)
    offers = offers.filter((other) => other !== offer)
  }

  return {
    begin(before) {
      const offer: Offer = { after: before?.version ?? 0, label: null, toast: null, over: false }
      offers = [...offers, offer]
      return (text) => {
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
    changed(now) {
      for (const offer of offers) {
        if (now === null || (offer.label !== null && now.undo !== offer.label)) withdraw(offer)
        else if (now.version > offer.after) offer.label ??= now.undo
      }
    },
  }
}
