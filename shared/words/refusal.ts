import type { Refusal } from '#shared/conditions/tree.ts'

/** The sentence for an edit of a condition tree that changed nothing, with the way out. */
export function refusalSentence(refusal: Refusal): string {
  return sentences[refusal]
}

const sentences = {
  NODE_MISSING: 'That row is not there any more. The tree shows how it is now.',
  NODE_LOCKED: 'That part is locked. Unlock it first.',
  NODE_IS_ROOT: 'The outermost group stays where it is. Move or change the rows inside it.',
  PLACE_INSIDE_ITSELF: 'A group cannot be moved into itself. Choose a place outside it.',
  PLACE_ON_OTHER_RECORD_TYPE:
    'That place belongs to another record type, which has other columns. Choose a place in the same part of the tree.',
  NOTHING_TO_GROUP: 'Only rows that stand side by side in one group can be grouped. Select such rows.',
} satisfies Record<Refusal, string>
