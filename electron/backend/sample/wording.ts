import { between, digits, pick, weighted } from './choose.ts'
import { again } from './random.ts'
import { notes, products, topics } from './stock/topics.ts'

const topicPattern = weighted(topics)

/** What a topic may mention. */
interface Occasion {
  readonly city: string
  readonly company: string
  readonly createdOn: number
}

/** The topic of a lead or opportunity, now and then one of those every list meets sooner or later. */
export function topicOf({ city, company, createdOn }: Occasion, draw: number): string {
  const odd = again(draw, 1)
  if (odd < 0.0006) return longTopic(draw)
  if (odd < 0.0014) return pick(formulaLike, again(draw, 2))
  const year = new Date(createdOn).getUTCFullYear() + 1
  const topic = digits(topicPattern(again(draw, 3)), again(draw, 4))
    .replace('{product}', pick(products, again(draw, 5)))
    .replace('{city}', city)
    .replace('{company}', company)
    .replace('{year}', String(year))
  return odd < 0.004 ? `${topic}  ` : topic
}

/** A note somebody left. */
export function noteOn(city: string, draw: number): string {
  return pick(notes, again(draw, 1))
    .replace('{product}', pick(products, again(draw, 2)))
    .replace('{city}', city)
}

/** Texts a spreadsheet would take for formulas: exports have to disarm them. */
const formulaLike = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '+10 % volume discount asked',
  '-20 scanners returned, new offer',
  '@operations: call back',
  '=HYPERLINK("https://www.example.com","offer")',
] as const

/** Pasted from an e-mail: up to the 300 characters the column holds. */
function longTopic(draw: number): string {
  const parts = Array.from(
    { length: 12 },
    (_, part) =>
      `${pick(products, again(draw, 10 + part))} x ${String(between(2, 400, again(draw, 30 + part)))}`,
  )
  return `Fwd: Re: Re: your offer - ${parts.join(', ')}`.slice(0, 300)
}
