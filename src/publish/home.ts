/** An answer of a public door, for whichever server sends it. */
export interface Published {
  status: number
  headers: Record<string, string>
  body: string
}

/** The page's whole style; its hash is in the content security policy. */
export const HOME_STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf6; --ink: #1d2530; --quiet: #55606d; --line: #dedbd1; --card: #f2efe6; --accent: #0c5a63; --on-accent: #fff }
@media (prefers-color-scheme: dark) { :root { --paper: #12171c; --ink: #e6e8e6; --quiet: #a0abb4; --line: #2b333b; --card: #1a2128; --accent: #7cc7cb; --on-accent: #0d1a1c } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif }
main, footer { max-width: 44rem; margin: 0 auto; padding: 0 1.25rem }
main { padding-top: clamp(2.5rem, 9vh, 6rem) }
h1 { margin: 0; font: 600 clamp(2.25rem, 7vw, 3rem)/1.1 ui-serif, Georgia, serif; letter-spacing: -0.01em }
h2 { margin: 3rem 0 0.75rem; font: 600 1.25rem/1.3 ui-serif, Georgia, serif }
p { margin: 0.75rem 0 }
.lede { margin: 1.25rem 0 2rem; font-size: 1.25rem; line-height: 1.5 }
a { color: var(--accent); text-underline-offset: 0.2em }
a.open { display: inline-block; padding: 0.7rem 1.4rem; border-radius: 0.4rem; background: var(--accent); color: var(--on-accent); font-weight: 600; text-decoration: none }
a:focus-visible, pre:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px }
pre { margin: 0.75rem 0; padding: 1rem 1.25rem; overflow-x: auto; border: 1px solid var(--line); border-radius: 0.4rem; background: var(--card); font: 0.9rem/1.55 ui-monospace, Menlo, Consolas, monospace }
code { font: 0.94em ui-monospace, Menlo, Consolas, monospace }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.4rem 1.25rem; margin: 0.75rem 0 }
dd { margin: 0; color: var(--quiet) }
footer { margin-top: 3.5rem; padding-bottom: 3rem; color: var(--quiet); font-size: 0.9rem }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0 } dd { margin-bottom: 0.6rem } pre { padding: 1rem; font-size: 0.8rem } }
`

/** A harbour light, as an address of its own: the page asks for nothing else. */
const ICON =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"%3E%3Cpath fill="%230c5a63" d="M6 1h4l1 4H5zM5.5 6h5L12 15H4z"/%3E%3C/svg%3E'

/** The first page: what this is, where to ask, and a question to start with. Server-rendered, no script. */
export function home({ origin }: { origin: string }): Published {
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=60' },
    body: page(escapeHtml(origin)),
  }
}

function page(origin: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="Questions about trafficking legislation in Congress, answered from the official record.">
<title>Safe Harbor</title>
<link rel="icon" href='${ICON}'>
<style>${HOME_STYLE}</style>
</head>
<body>
<main>
<h1>Safe Harbor</h1>
<p class="lede">Trafficking legislation in the United States Congress, as one graph: who sponsored a bill, who had
cosponsored it by a given day, which hearings were held &ndash; and whether what a press release says is borne out by
the official record.</p>
<p><a class="open" href="explore/">Open the explorer</a></p>
<h2>Or ask from a terminal</h2>
<pre tabindex="0"><code>curl --get ${origin}/graphql \\
  --data-urlencode 'query={
  bill(id: "S. 1733 (113th)") {
    title
    sponsor { fullName party state }
    cosponsorCount(asOf: "2014-01-11")
  }
}'</code></pre>
<p>It answers with the bill&rsquo;s title, its sponsor, and how many senators had joined by the day of a press release
that spoke of it. No key, no sign-up; any page or program may read.</p>
<h2>The doors</h2>
<dl>
<dt><a href="explore/"><code>/explore</code></a></dt><dd>queries in the browser, with five to start from</dd>
<dt><code>/graphql</code></dt><dd>the GraphQL API, by GET and POST</dd>
<dt><a href="healthz"><code>/healthz</code></a></dt><dd>whether the service lives</dd>
<dt><a href="readyz"><code>/readyz</code></a></dt><dd>whether it can answer, and with which version of the data</dd>
</dl>
</main>
<footer>
<p>The facts are works of the United States government, in the public domain; every one of them names the document it
was read from. What is not loaded is <code>null</code>, never zero.</p>
</footer>
</body>
</html>
`
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!)
}
