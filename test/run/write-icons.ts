import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { browserForTests } from './browser.ts'
import { projectRoot } from './project-root.ts'

// Draws resources/icon.svg in the sizes and containers that the systems want: npm exec -- node test/run/write-icons.ts

const folder = join(projectRoot, 'resources')
const drawing = readFileSync(join(folder, 'icon.svg'), 'utf8')
const executablePath = await browserForTests(new AbortController().signal, (line) => console.log(line))
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })

async function draw(size: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const style = `html, body { margin: 0; background: none } svg { display: block; width: ${size}px; height: ${size}px }`
  await page.setContent(`<style>${style}</style>${drawing}`)
  const image = await page.screenshot({ omitBackground: true })
  await page.close()
  return image
}

/** Windows: a directory of images, each of them a PNG. */
async function ico(sizes: readonly number[]): Promise<Buffer> {
  const images = await Promise.all(sizes.map(draw))
  const head = Buffer.alloc(6 + 16 * sizes.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(sizes.length, 4)
  let offset = head.length
  for (const [index, image] of images.entries()) {
    const size = sizes[index] ?? 0
    const at = 6 + 16 * index
    // 0 stands for 256.
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(image.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += image.length
  }
  return Buffer.concat([head, ...images])
}

/** macOS: blocks with a four-letter type, its length and a PNG. */
async function icns(blocks: Readonly<Record<string, number>>): Promise<Buffer> {
  const parts: Buffer[] = []
  for (const [type, size] of Object.entries(blocks)) parts.push(block(type, await draw(size)))
  return block('icns', Buffer.concat(parts))
}

function block(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(8 + content.length, 4)
  return Buffer.concat([head, content])
}

writeFileSync(join(folder, 'icon.png'), await draw(512))
writeFileSync(join(folder, 'icon.ico'), await ico([16, 24, 32, 48, 64, 256]))
writeFileSync(
  join(folder, 'icon.icns'),
  await icns({ icp4: 16, icp5: 32, ic07: 128, ic08: 256, ic09: 512, ic10: 1024 }),
)
await browser.close()
