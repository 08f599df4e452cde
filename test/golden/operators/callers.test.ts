import { goldenTable } from '../../support/golden-table.ts'

goldenTable(
  'docs/domain.md 4.2: the current user, by id without case and braces',
  { user: 'u1 of b1 in t1' },
  `
  | type   | operator                | cell    | matches |
  | owner  | equalsCurrentUser       | u1      | yes     |
  | owner  | equalsCurrentUser       | {U1}    | yes     |
  | owner  | equalsCurrentUser       | u2      | no      |
  | owner  | equalsCurrentUser       | t1      | no      |
  | owner  | equalsCurrentUser       | (blank) | no      |
  | lookup | equalsCurrentUser       | u1      | yes     |
  | guid   | equalsCurrentUser       | u1      | yes     |
  | owner  | doesNotEqualCurrentUser | u1      | no      |
  | owner  | doesNotEqualCurrentUser | u2      | yes     |
  | owner  | doesNotEqualCurrentUser | (blank) | yes     |
  `,
)

// u1 leads u2 and u3, u3 leads u4; u9 is somebody else.
goldenTable(
  'docs/domain.md 4.2: teams and everybody who reports to the user, through any number of managers',
  {
    user: 'u1 of b1 in t1',
    parents: 'systemuser: u1 < u0, u2 < u1, u3 < u1, u4 < u3, u9 < u0',
    teams: 'u1: t2; u4: t4; u0: t0; u9: t1 t9',
  },
  `
  | type  | operator                           | cell    | matches |
  | owner | equalsCurrentUserTeams             | t1      | yes     |
  | owner | equalsCurrentUserTeams             | T2      | yes     |
  | owner | equalsCurrentUserTeams             | u1      | no      |
  | owner | equalsCurrentUserTeams             | t4      | no      |
  | owner | equalsCurrentUserTeams             | t9      | no      |
  | owner | equalsCurrentUserTeams             | (blank) | no      |
  | owner | equalsCurrentUserOrTeams           | u1      | yes     |
  | owner | equalsCurrentUserOrTeams           | t1      | yes     |
  | owner | equalsCurrentUserOrTeams           | t2      | yes     |
  | owner | equalsCurrentUserOrTeams           | u2      | no      |
  | owner | equalsCurrentUserHierarchy         | u1      | yes     |
  | owner | equalsCurrentUserHierarchy         | u2      | yes     |
  | owner | equalsCurrentUserHierarchy         | U4      | yes     |
  | owner | equalsCurrentUserHierarchy         | u0      | no      |
  | owner | equalsCurrentUserHierarchy         | u9      | no      |
  | owner | equalsCurrentUserHierarchy         | t1      | no      |
  | owner | equalsCurrentUserHierarchyAndTeams | u4      | yes     |
  | owner | equalsCurrentUserHierarchyAndTeams | t1      | yes     |
  | owner | equalsCurrentUserHierarchyAndTeams | t2      | yes     |
  | owner | equalsCurrentUserHierarchyAndTeams | t4      | yes     |
  | owner | equalsCurrentUserHierarchyAndTeams | t0      | no      |
  | owner | equalsCurrentUserHierarchyAndTeams | t9      | no      |
  | owner | equalsCurrentUserHierarchyAndTeams | u9      | no      |
  | owner | equalsCurrentUserHierarchyAndTeams | (blank) | no      |
  `,
)

goldenTable(
  'docs/domain.md 4.2: business unit and language of the current user',
  { user: 'u1 of b1 speaking 1033' },
  `
  | type    | operator                       | cell    | matches |
  | lookup  | equalsCurrentBusinessUnit      | {B1}    | yes     |
  | lookup  | equalsCurrentBusinessUnit      | b2      | no      |
  | lookup  | equalsCurrentBusinessUnit      | (blank) | no      |
  | guid    | equalsCurrentBusinessUnit      | b1      | yes     |
  | lookup  | doesNotEqualCurrentBusinessUnit | b1     | no      |
  | lookup  | doesNotEqualCurrentBusinessUnit | b2     | yes     |
  | lookup  | doesNotEqualCurrentBusinessUnit | (blank) | yes    |
  | int     | equalsUserLanguage             | 1033    | yes     |
  | int     | equalsUserLanguage             | 1031    | no      |
  | int     | equalsUserLanguage             | (blank) | no      |
  | decimal | equalsUserLanguage             | 1033.0  | yes     |
  | choice  | equalsUserLanguage             | 1033    | yes     |
  | choice  | equalsUserLanguage             | Hot     | no      |
  `,
)

goldenTable(
  'docs/domain.md 4.1: without a current user nothing matches, of the opposites everything',
  { user: 'nobody', teams: 'u1: t1' },
  `
  | type   | operator                           | cell    | matches |
  | owner  | equalsCurrentUser                  | u1      | no      |
  | owner  | equalsCurrentUserTeams             | t1      | no      |
  | owner  | equalsCurrentUserOrTeams           | t1      | no      |
  | owner  | equalsCurrentUserHierarchy         | u1      | no      |
  | owner  | equalsCurrentUserHierarchyAndTeams | t1      | no      |
  | lookup | equalsCurrentBusinessUnit          | b1      | no      |
  | int    | equalsUserLanguage                 | 1033    | no      |
  | owner  | doesNotEqualCurrentUser            | u1      | yes     |
  | owner  | doesNotEqualCurrentUser            | (blank) | yes     |
  | lookup | doesNotEqualCurrentBusinessUnit    | b1      | yes     |
  `,
)

goldenTable(
  'docs/domain.md 4.1: a user of whom something is not known matches nothing by that',
  { user: 'u1' },
  `
  | type   | operator                        | cell | matches |
  | lookup | equalsCurrentBusinessUnit       | b1   | no      |
  | lookup | doesNotEqualCurrentBusinessUnit | b1   | yes     |
  | owner  | equalsCurrentUserTeams          | t1   | no      |
  | int    | equalsUserLanguage              | 0    | no      |
  `,
)
