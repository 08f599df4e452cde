import { describe, expect, it } from 'vitest'
import { nodeRefusal } from '#electron/starting/node-version.ts'

describe('the Node that an entry is started with', () => {
  it.each(['22.12.0', '22.13.1', '23.0.0', '24.21.0', '100.0.0'])('accepts %s', (version) => {
    expect(nodeRefusal(version)).toBeUndefined()
  })

  it.each(['18.20.4', '20.20.2', '22.11.9'])('refuses %s in one sentence that names it', (version) => {
    const refusal = nodeRefusal(version)
    expect(refusal).toContain(`this is Node ${version}`)
    expect(refusal).not.toContain('\n')
  })
})
