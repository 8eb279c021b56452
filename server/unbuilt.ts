/** What stands at the address of a page that cannot be shown yet. It reloads itself: who came early has nothing to do. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { inlineScripts, setSecurityHeaders } from './headers.ts'

/** How often it looks, in seconds. */
const again = 2

/** While a page is being made. */
const building = pageOf('Building, one moment', 'This page reloads by itself.')

/** Where nobody has made it. */
const missing = pageOf('Not built yet', 'At the server, run <code>npm run build</code>. Then this page reloads by itself.')

/** Answers 503 with a page that asks for a moment. */
export function sayBuilding(request: IncomingMessage, response: ServerResponse): void {
  send(request, response, building)
}

/** Answers 503 with a page that says what to run. */
export function sayMissing(request: IncomingMessage, response: ServerResponse): void {
  send(request, response, missing)
}

function send(request: IncomingMessage, response: ServerResponse, page: string): void {
  setSecurityHeaders(request, response, { scripts: inlineScripts(page) })
  response.writeHead(503, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', 'Retry-After': again })
  response.end(page)
}

/**
 * In the house's colours, without anything that would have to be loaded. It is a script that reloads: a page that
 * refreshes itself stays as it is at an address with a fragment, such as the presenter's, and is gone where it reloads
 * while the server is away.
 */
function pageOf(title: string, text: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>${title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="data:,">
    <style>
      :root { --ground: #FAF6EC; --ink: #1B1A21; --quiet: #6A6570; --people: #2B5C8A; color-scheme: light dark; }
      @media (prefers-color-scheme: dark) {
        :root { --ground: #14131A; --ink: #F3EEE2; --quiet: #A49DAE; --people: #86B6E8; }
      }
      body {
        display: flex; flex-direction: column; justify-content: center; gap: 8px;
        box-sizing: border-box; min-height: 100vh; max-width: 560px; margin: 0 auto; padding: 0 16px 6vh;
        background: var(--ground); color: var(--ink);
        font: 17px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
      }
      svg { width: 72px; margin: 0 0 20px -4px; fill: none; stroke: var(--people); stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
      h1 { margin: 0; font-size: clamp(28px, 9vw, 40px); line-height: 1.18; font-weight: 650; letter-spacing: -.012em; text-wrap: balance; }
      p { margin: 0; color: var(--quiet); }
    </style>
  </head>
  <body>
    <svg viewBox="-14 -14 28 28" aria-hidden="true"><path d="M-12 0H12M4.8-5.2 12 0 4.8 5.2" transform="rotate(-30)"/></svg>
    <h1>${title}</h1>
    <p>${text}</p>
    <script>
      setInterval(() => fetch(location.href, { method: 'HEAD' }).then(({ ok }) => ok && location.reload(), () => {}), ${again * 1000})
    </script>
  </body>
</html>
`
}
