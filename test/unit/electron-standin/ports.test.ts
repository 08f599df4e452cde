import { expect, test } from 'vitest'
import { MessageChannelMain, MessagePortMain } from '#test/electron-standin/ports/message-ports.ts'
import { createPortLink, type PortLink, type PortMessage } from '#test/electron-standin/ports/port-link.ts'

interface Heard {
  readonly data: unknown
  readonly ports: MessagePortMain[]
}

function next(port: MessagePortMain): Promise<Heard> {
  const message = new Promise<Heard>((resolve) => port.once('message', resolve))
  port.start()
  return message
}

function closing(port: MessagePortMain): Promise<void> {
  return new Promise((resolve) => port.once('close', () => resolve()))
}

/** Two links that are each other's line, as the two sides of a process border. */
function linkedPair(): [PortLink, PortLink] {
  const left: PortLink = createPortLink((message: PortMessage) => right.receive(structuredClone(message)))
  const right: PortLink = createPortLink((message) => left.receive(structuredClone(message)))
  return [left, right]
}

/** A port on this side and its partner, which went through a link. */
function acrossLink(): { here: MessagePortMain; there: MessagePortMain; links: [PortLink, PortLink] } {
  const { port1, port2 } = new MessageChannelMain()
  const links = linkedPair()
  const id = links[0].give(MessagePortMain.detach(port2))
  return { here: port1, there: new MessagePortMain(links[1].take(id)), links }
}

test('messages wait until the port is started and then come in order', async () => {
  const { port1, port2 } = new MessageChannelMain()
  for (let n = 0; n < 3; n++) port1.postMessage(n)
  const heard: unknown[] = []
  const third = new Promise<void>((resolve) => {
    port2.on('message', ({ data }: Heard) => {
      if (heard.push(data) === 3) resolve()
    })
  })
  expect(heard).toEqual([])
  port2.start()
  await third
  expect(heard).toEqual([0, 1, 2])
  port1.close()
})

test('what was sent before the close still arrives', async () => {
  const { port1, port2 } = new MessageChannelMain()
  port1.postMessage('last words')
  port1.close()
  const closed = closing(port2)
  expect((await next(port2)).data).toBe('last words')
  await closed
})

test('a port that was handed over cannot be used any more', () => {
  const { port1, port2 } = new MessageChannelMain()
  const other = new MessageChannelMain()
  port1.postMessage('with a port', [other.port1])
  expect(() => other.port1.postMessage('x')).toThrow('was handed over')
  port2.close()
  other.port2.close()
})

test('a port speaks across a link in both directions', async () => {
  const { here, there } = acrossLink()
  here.postMessage({ bytes: new Uint8Array([1, 2]) })
  expect((await next(there)).data).toEqual({ bytes: new Uint8Array([1, 2]) })
  there.postMessage('back')
  expect((await next(here)).data).toBe('back')
  here.close()
})

test('a port sent through a port that crossed a link works on the other side', async () => {
  const { here, there } = acrossLink()
  const inner = new MessageChannelMain()
  here.postMessage('take this', [inner.port2])
  const { ports } = await next(there)
  ports[0]?.postMessage('from the other side')
  expect((await next(inner.port1)).data).toBe('from the other side')
  inner.port1.close()
  here.close()
})

test('closing one end closes the other across a link', async () => {
  const { here, there } = acrossLink()
  const closed = closing(there)
  there.start()
  here.close()
  await closed
})

test('a side that goes away closes every port that led there', async () => {
  const { here, links } = acrossLink()
  const closed = closing(here)
  here.start()
  links[0].closeAll()
  await closed
})
