import { CHECK_FORM_STYLE } from './check/check-form-style'
import { RECORD_STYLE } from './pages/page-style'
import { PRINT_STYLE } from './print-style'
import { READING_STYLE } from './release/reading-style'
import { DARK, declared, LIGHT, TYPE } from './tokens'

/** Light by itself; dark where the reader's screen asks for it. */
const TOKENS = `
:root {
  color-scheme: light dark; ${declared(LIGHT)} ${declared(TYPE)}
}
@media screen and (prefers-color-scheme: dark) {
  :root { ${declared(DARK)} }
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
.home h1 { font-size: clamp(2.25rem, 7vw, 3rem); line-height: 1.1 }
.masthead { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1.5rem; padding-block: 1rem 0.75rem; margin-bottom: clamp(1rem, 4vh, 2.5rem); font-size: var(--small) }
.masthead a { display: inline-block; padding: 0.3rem 0; color: var(--quiet); text-decoration: none }
.masthead a:hover, .masthead a[aria-current] { color: var(--ink); text-decoration: underline }
.masthead ul { display: flex; flex-wrap: wrap; gap: 0 1.1rem; margin: 0; padding: 0; list-style: none }
.masthead .brand, .masthead .brand[aria-current] { margin-right: auto; color: var(--ink); font: 600 1.25rem/1.6 var(--serif); text-decoration: none }
.footer { margin-top: 3.5rem; padding-bottom: 3rem; color: var(--quiet); font-size: var(--small) }
.is-wide .footer p { max-width: var(--narrow) }
@media (max-width: 30rem) {
  pre { padding: 1rem; font-size: 0.8rem }
}`

/** The whole style of every page; its hash is in the content security policy, so it holds no character that HTML would escape. */
export const PAGE_STYLE = [TOKENS, BASE, CHECK_FORM_STYLE, READING_STYLE, RECORD_STYLE, PRINT_STYLE].join(
  '\n',
)
