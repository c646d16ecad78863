import { CHECK_FORM_STYLE } from './check-form-style'
import { PRINT_STYLE } from './print-style'
import { READING_STYLE } from './reading-style'

/**
 * The visual language of every page: colours, type and spacing stand here and nowhere else. Colours of
 * words have a contrast of 4.5 or more with the paper, in light and in dark.
 */
const TOKENS = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf6; --ink: #1d2530; --quiet: #55606d; --line: #dedbd1; --card: #f2efe6; --field: #ffffff; --border: #7d8590;
  --accent: #0c5a63; --on-accent: #ffffff; --tint: 8%;
  --confirmed: #1d6b3f; --qualified: #875000; --contradicted: #ae1c1c; --ambiguous: #683c9c; --absent: #265a8c; --uncheckable: #55606d;
  --serif: ui-serif, 'Iowan Old Style', Charter, Georgia, serif; --sans: system-ui, sans-serif; --mono: ui-monospace, Menlo, Consolas, monospace;
  --small: 0.875rem; --large: 1.25rem; --gap: 1.25rem; --wide: 80rem; --narrow: 44rem; --corner: 0.4rem;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #12171c; --ink: #e6e8e6; --quiet: #a0abb4; --line: #2b333b; --card: #1a2128; --field: #0c1014; --border: #6c7680;
    --accent: #7cc7cb; --on-accent: #0d1a1c; --tint: 14%;
    --confirmed: #7ecb9a; --qualified: #e3b35f; --contradicted: #ff9a90; --ambiguous: #c9a8f5; --absent: #8fc1ee; --uncheckable: #a0abb4;
  }
}`

const BASE = `
* { box-sizing: border-box }
html { text-size-adjust: none; -webkit-text-size-adjust: none }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 var(--sans); overflow-wrap: break-word }
main, .masthead, .footer { max-width: var(--narrow); margin: 0 auto; padding: 0 var(--gap) }
.is-wide main, .is-wide .masthead, .is-wide .footer { max-width: var(--wide) }
main:focus, h1:focus { outline: none }
h1 { margin: 0; font: 600 clamp(2rem, 5vw, 2.6rem)/1.15 var(--serif); letter-spacing: -0.01em; text-wrap: balance }
h2 { margin: 3rem 0 0.75rem; font: 600 var(--large)/1.3 var(--serif) }
p { margin: 0.75rem 0 }
.lede { margin: 1.25rem 0 2rem; font-size: var(--large); line-height: 1.5; text-wrap: pretty }
.quiet { color: var(--quiet) }
.small { font-size: var(--small) }
a { color: var(--accent); text-underline-offset: 0.2em; text-decoration-thickness: 1px }
a:hover { text-decoration-thickness: 2px }
a:focus-visible, pre:focus-visible, button:focus-visible, summary:focus-visible, input:focus-visible, textarea:focus-visible, li:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px }
.button { display: inline-block; padding: 0.7rem 1.4rem; border: 0; border-radius: var(--corner); background: var(--accent); color: var(--on-accent); font: 600 1.0625rem/1.6 var(--sans); text-decoration: none; cursor: pointer }
.button.is-second { padding-inline: 0.4rem; background: none; color: var(--accent); text-decoration: underline }
pre { margin: 0.75rem 0; padding: 1rem 1.25rem; overflow-x: auto; border: 1px solid var(--line); border-radius: var(--corner); background: var(--card); font: 0.9rem/1.55 var(--mono) }
code { font: 0.94em var(--mono) }
.doors { display: grid; grid-template-columns: max-content 1fr; gap: 0.4rem 1.25rem; margin: 0.75rem 0 }
.doors dd { margin: 0; color: var(--quiet) }
.home main { padding-top: clamp(2.5rem, 9vh, 6rem) }
.home h1 { font-size: clamp(2.25rem, 7vw, 3rem); line-height: 1.1 }
.masthead { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1.5rem; padding-block: 1rem; margin-bottom: clamp(1rem, 4vh, 2.5rem); font-size: var(--small) }
.masthead a { padding: 0.3rem 0; color: var(--quiet); text-decoration: none }
.masthead a:hover, .masthead a[aria-current] { color: var(--ink); text-decoration: underline }
.masthead nav a + a { margin-left: 1rem }
.masthead .brand { margin-right: auto; color: var(--ink); font: 600 1.125rem/1.6 var(--serif) }
.footer { margin-top: 3.5rem; padding-bottom: 3rem; color: var(--quiet); font-size: var(--small) }
.is-wide .footer p { max-width: var(--narrow) }
@media (max-width: 30rem) {
  .doors { grid-template-columns: 1fr; gap: 0 }
  .doors dd { margin-bottom: 0.6rem }
  pre { padding: 1rem; font-size: 0.8rem }
}`

/** The whole style of every page; its hash is in the content security policy, so it holds no character that HTML would escape. */
export const PAGE_STYLE = [TOKENS, BASE, CHECK_FORM_STYLE, READING_STYLE, PRINT_STYLE].join('\n')
