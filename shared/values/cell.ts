/**
 * One stored value as every meaning of an operator sees it; null is blank, and a cell is never the empty text.
 *
 * | type | cell |
 * |---|---|
 * | string, memo | the text |
 * | int, double | the number |
 * | bigint, decimal, money | the sortable text of `decimal.ts` |
 * | bool | 0 or 1 |
 * | choice, state, status | the option's token (`choiceToken`) |
 * | multichoice | the tokens, sorted, each between `;` |
 * | lookup, customer, owner | the target's key, or the text as it came when it resolves to nothing |
 * | guid | the id, lower case, without braces |
 * | datetime | milliseconds since 1970 UTC |
 * | datetime-local | milliseconds since 1970 of the wall clock |
 * | dateonly | YYYY-MM-DD |
 */
export type Cell = string | number | null
