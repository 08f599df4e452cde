/** A command that was called in a way that makes no sense; its message is the sentence for the person. */
export class WrongUsage extends Error {}
