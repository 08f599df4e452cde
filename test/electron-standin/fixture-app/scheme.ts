import { net, protocol } from 'electron'

const files = new Set(['index.html', 'page.mjs'])

export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'fixture', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

export function serveFiles(): void {
  protocol.handle('fixture', async (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/echo') return new Response(`${request.method} ${request.url} ${await request.text()}`)
    if (!files.has(pathname.slice(1))) return new Response('Not found', { status: 404 })
    const file = await net.fetch(new URL(`page${pathname}`, import.meta.url).href)
    const headers = new Headers(file.headers)
    headers.set('content-security-policy', "default-src 'self'")
    return new Response(file.body, { headers })
  })
}
