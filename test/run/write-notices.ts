// `npm run notices`: writes THIRD-PARTY-NOTICES.md for what the build that was just made holds.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { noticesFile, thirdPartyNotices } from './notices.ts'
import { projectRoot } from './project-root.ts'

writeFileSync(join(projectRoot, noticesFile), thirdPartyNotices())
