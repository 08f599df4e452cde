import { goldenTable } from '../../support/golden-table.ts'

goldenTable(
  'docs/domain.md 4.2: contains, begins with and ends with, without case and accents',
  {},
  `
  | type   | operator         | operands    | cell            | matches |
  | string | contains         | ber         | Nürnberg        | yes     |
  | string | contains         | NURN        | Nürnberg        | yes     |
  | string | contains         | nürn        | "Nu\\u0308rnberg" | yes   |
  | string | contains         | berlin      | Nürnberg        | no      |
  | string | contains         | "g "        | Nürnberg        | no      |
  | string | contains         | "g "        | "Nürnberg "     | yes     |
  | string | contains         | 😀          | a😀b            | yes     |
  | string | contains         | δος         | ΟΔΟΣΑΝ          | yes     |
  | string | beginsWith       | ΟΔΟΣ        | οδοσαν          | yes     |
  | string | endsWith         | ος          | ΟΔΟΣ            | yes     |
  | string | beginsWith       | nür         | Nürnberg        | yes     |
  | string | beginsWith       | ürn         | Nürnberg        | no      |
  | string | beginsWith       | nürnberg    | Nürnberg        | yes     |
  | string | beginsWith       | nürnberger  | Nürnberg        | no      |
  | string | beginsWith       | 😀b         | 😀bc            | yes     |
  | string | endsWith         | BERG        | Nürnberg        | yes     |
  | string | endsWith         | ber         | Nürnberg        | no      |
  | string | endsWith         | nürnberg    | Nürnberg        | yes     |
  | string | endsWith         | "berg"      | "Nürnberg "     | no      |
  | string | endsWith         | b😀         | ab😀            | yes     |
  | memo   | contains         | second      | "First\\nSecond" | yes    |
  | memo   | beginsWith       | second      | "First\\nSecond" | no     |
  `,
)

goldenTable(
  'docs/domain.md 4.2 Null: blanks contain nothing, and so their opposites match them',
  {},
  `
  | type   | operator         | operands | cell     | matches |
  | string | contains         | a        | (blank)  | no      |
  | string | doesNotContain   | a        | (blank)  | yes     |
  | string | doesNotContain   | a        | bcd      | yes     |
  | string | doesNotContain   | a        | BAD      | no      |
  | string | beginsWith       | a        | (blank)  | no      |
  | string | doesNotBeginWith | a        | (blank)  | yes     |
  | string | doesNotBeginWith | a        | Abc      | no      |
  | string | endsWith         | a        | (blank)  | no      |
  | string | doesNotEndWith   | a        | (blank)  | yes     |
  | string | doesNotEndWith   | a        | bcA      | no      |
  | memo   | doesNotContain   | a        | (blank)  | yes     |
  | string | isLike           | %        | (blank)  | no      |
  | string | isNotLike        | %        | (blank)  | yes     |
  | string | isNotLike        | a%       | abc      | no      |
  `,
)

goldenTable(
  'docs/domain.md 4.1: typed text is literal, wildcards in it too',
  {},
  `
  | type   | operator   | operands | cell    | matches |
  | string | contains   | 50%      | 50% off | yes     |
  | string | contains   | 50%      | 500 off | no      |
  | string | contains   | a_b      | a_b     | yes     |
  | string | contains   | a_b      | acb     | no      |
  | string | contains   | [ab]     | x[ab]x  | yes     |
  | string | contains   | [ab]     | a       | no      |
  | string | contains   | *        | abc     | no      |
  | string | contains   | ?        | a?c     | yes     |
  | string | beginsWith | %        | %abc    | yes     |
  | string | beginsWith | %        | abc     | no      |
  | string | endsWith   | _        | abc_    | yes     |
  | string | endsWith   | _        | abc     | no      |
  `,
)

goldenTable(
  'docs/domain.md 4.1 Wildcards: any run, one character, one of, none of, literal in brackets',
  {},
  `
  | type   | operator | operands    | cell       | matches |
  | string | isLike   | %           | abc        | yes     |
  | string | isLike   | abc         | ABC        | yes     |
  | string | isLike   | abc         | abcd       | no      |
  | string | isLike   | "abc"       | "abc "     | no      |
  | string | isLike   | a%c         | ac         | yes     |
  | string | isLike   | a%c         | aXXc       | yes     |
  | string | isLike   | a%c         | acd        | no      |
  | string | isLike   | a%b%c       | axbxbxc    | yes     |
  | string | isLike   | a_c         | abc        | yes     |
  | string | isLike   | a_c         | ac         | no      |
  | string | isLike   | a_c         | a😀c       | yes     |
  | string | isLike   | a_c         | abbc       | no      |
  | string | isLike   | ___         | abc        | yes     |
  | string | isLike   | [abc]x      | Bx         | yes     |
  | string | isLike   | [abc]x      | dx         | no      |
  | string | isLike   | [a-c]x      | bx         | yes     |
  | string | isLike   | [A-C]x      | bx         | yes     |
  | string | isLike   | [a-c]x      | dx         | no      |
  | string | isLike   | [^a-c]x     | dx         | yes     |
  | string | isLike   | [^a-c]x     | ax         | no      |
  | string | isLike   | [^a]x       | x          | no      |
  | string | isLike   | [a-]x       | -x         | yes     |
  | string | isLike   | [a^]x       | ^x         | yes     |
  | string | isLike   | [c-a]x      | cx         | yes     |
  | string | isLike   | [c-a]x      | bx         | no      |
  | string | isLike   | [é]         | e          | yes     |
  | string | isLike   | 100[%]      | 100%       | yes     |
  | string | isLike   | 100[%]      | 1000       | no      |
  | string | isLike   | a[_]c       | a_c        | yes     |
  | string | isLike   | a[_]c       | abc        | no      |
  | string | isLike   | [[]a]       | [a]        | yes     |
  | string | isLike   | a*          | abc        | no      |
  | string | isLike   | a*          | a*         | yes     |
  | string | isLike   | a?          | ab         | no      |
  | string | isLike   | %.com       | example.com | yes    |
  | string | isLike   | %.com       | examplexcom | no     |
  | memo   | isLike   | %line       | "one\\nline" | yes   |
  `,
)

// The options: 1 Hot, 2 Warm, and Ice Cold, whose number is not known; states 0 Open, 1 Won; bool 1 Allow, 0 Do Not Allow.
goldenTable(
  'docs/domain.md 4.2 (import only): text operators judge the label of an option, never its number',
  {},
  `
  | type   | operator         | operands | cell     | matches |
  | choice | contains         | o        | 1        | yes     |
  | choice | contains         | 1        | 1        | no      |
  | choice | beginsWith       | WAR      | 2        | yes     |
  | choice | beginsWith       | w        | 1        | no      |
  | choice | endsWith         | cold     | Ice Cold | yes     |
  | choice | contains         | x        | x        | yes     |
  | choice | doesNotContain   | o        | 1        | no      |
  | choice | doesNotContain   | o        | 2        | yes     |
  | choice | doesNotContain   | o        | (blank)  | yes     |
  | choice | isLike           | H_t      | 1        | yes     |
  | choice | isNotLike        | H_t      | 2        | yes     |
  | state  | beginsWith       | op       | 0        | yes     |
  | status | doesNotBeginWith | hot      | 1        | no      |
  | bool   | contains         | not      | 0        | yes     |
  | bool   | contains         | not      | 1        | no      |
  | bool   | doesNotContain   | not      | (blank)  | yes     |
  | bool   | isLike           | %allow   | 0        | yes     |
  `,
)

goldenTable(
  'docs/domain.md 4.2: text operators judge the name that a lookup shows',
  {},
  `
  | type     | operator       | operands | cell         | matches |
  | lookup   | contains       | noir     | Café Noir    | yes     |
  | lookup   | beginsWith     | cafe     | Café Noir    | yes     |
  | lookup   | doesNotContain | noir     | (blank)      | yes     |
  | customer | endsWith       | Noir     | Café Noir    | yes     |
  | owner    | isLike         | %ann%    | Joanna Smith | yes     |
  | owner    | isNotLike      | %ann%    | Joanna Smith | no      |
  `,
)

goldenTable(
  'docs/domain.md 4.2 (import only): text operators judge a number as it is written, an id without braces',
  {},
  `
  | type    | operator       | operands | cell     | matches |
  | int     | beginsWith     | 12       | 1200     | yes     |
  | int     | contains       | 12       | 21       | no      |
  | int     | doesNotContain | 12       | (blank)  | yes     |
  | money   | isLike         | 1%.5     | 1100.50  | yes     |
  | money   | endsWith       | .50      | 1100.50  | no      |
  | money   | beginsWith     | -0.5     | -0.50    | yes     |
  | decimal | contains       | p        | 1        | no      |
  | double  | isLike         | 0.3%     | 0.30000000000000004 | yes |
  | double  | endsWith       | 4        | 0.30000000000000004 | yes |
  | bigint  | beginsWith     | 90071    | 9007199254740993    | yes |
  | guid    | beginsWith     | AB       | {ab12}   | yes     |
  | guid    | contains       | {        | {ab12}   | no      |
  `,
)
