import { DARK, LIGHT, type Token, TYPE } from '../tokens'

/** Tokens as custom properties that follow the scheme of wherever the card stands; light where that is not understood. */
function schemeTokens(names: Token[]): string {
  const light = names.map((name) => `--${name}:${LIGHT[name]}`).join(';')
  const both = names.map((name) => `--${name}:light-dark(${LIGHT[name]},${DARK[name]})`).join(';')
  return `:root,:host{${light}}
@supports (color:light-dark(#000,#fff)){:root,:host{${both}}}`
}

const TOKENS = schemeTokens([
  'paper',
  'ink',
  'quiet',
  'line',
  'card',
  'border',
  'accent',
  'confirmed',
  'qualified',
  'contradicted',
  'ambiguous',
  'absent',
  'uncheckable',
])

/**
 * What cards, dashboards in articles and the cards in a page's shadow root have in common. Light declares
 * no scheme: a host that is dark would otherwise see the canvas of the frame, and not its paper.
 */
export const FRAME_STYLE = `${TOKENS}
:host{display:block;font-size:16px}
.dark{color-scheme:dark}
.auto{color-scheme:light dark}
html{background:var(--paper);text-size-adjust:none;-webkit-text-size-adjust:none}
body{margin:0}
*,::before,::after{box-sizing:border-box}
.card{container-type:inline-size;overflow-wrap:anywhere;background:var(--paper);color:var(--ink);border:1px solid var(--line);border-top:3px solid var(--accent);font:1em/1.45 ${TYPE.sans}}
.in{padding:.9em 1.1em .8em}
.card p{margin:.35em 0}
.card h1{margin:.1em 0 .3em;font:600 1.3em/1.25 ${TYPE.serif};letter-spacing:-.005em;text-wrap:balance}
.card h1 a{color:inherit;text-decoration:none}
.card h1 a:hover{text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.2em}
.card a{color:var(--accent);text-underline-offset:.2em;text-decoration-thickness:1px}
.card a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.quiet{color:var(--quiet)}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.card ul,.card ol{list-style:none;margin:0;padding:0}
.card .kind{display:flex;justify-content:space-between;gap:1em;margin:0;color:var(--quiet);font-size:.8125em}
.brand{font-family:${TYPE.serif};font-weight:600}
.card .note,.card .stale{padding:.5em .7em;border-left:3px solid var(--border);background:var(--card);font-size:.875em}
.card .stale{margin:0;border-left:0;border-bottom:1px solid var(--line)}
.card footer{margin-top:.8em;padding-top:.45em;border-top:1px solid var(--line);color:var(--quiet);font-size:.8125em}
.card footer p{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1.2em;margin:0}
.card footer .as-of{display:block}
.card footer a{padding:.25em 0}
.v{font-weight:600;white-space:nowrap}
.confirmed{color:var(--confirmed)}.qualified{color:var(--qualified)}.contradicted{color:var(--contradicted)}
.ambiguous{color:var(--ambiguous)}.absent{color:var(--absent)}.uncheckable{color:var(--uncheckable)}
.tally{display:flex;flex-wrap:wrap;gap:.1em 1em}
.growth{overflow:visible;vertical-align:middle}
.growth .line{fill:none;stroke:var(--accent);stroke-width:1.5;vector-effect:non-scaling-stroke}
.growth .area{fill:var(--accent);opacity:.12}
@media print{:root{color-scheme:light}.card{break-inside:avoid}}
@media (forced-colors:active){.growth .line{stroke:CanvasText}}`

/** Cards of a bill and of a release. */
const CARD = `
.status strong{font-size:1.0625em}
.is-enacted strong::before{content:'✓ ' / ''}
.is-failed strong::before,.is-vetoed strong::before{content:'✕ ' / ''}
.steps{display:flex;margin:.6em 0 .7em!important;overflow-wrap:normal}
.steps li{position:relative;flex:1;padding:1.3em .4em 0 0;color:var(--quiet);font-size:.75em;line-height:1.3}
.steps li:last-child{flex:none;padding-right:0}
.steps li::before{content:'';position:absolute;top:calc(.55em - 1px);left:0;right:0;height:2px;background:var(--line)}
.steps li:has(+.done)::before{background:var(--accent)}
.steps li:last-child::before{display:none}
.steps li::after{content:'';position:absolute;top:0;left:0;width:1.1em;height:1.1em;border:2px solid var(--border);border-radius:50%;background:var(--paper)}
.steps .done::after{border-color:var(--accent);background:var(--accent)}
.step{display:block;color:var(--ink)}
dl{display:grid;grid-template-columns:1fr;gap:.45em 1.5em;margin:.5em 0 0;font-size:.9375em}
dl>div{min-width:0}
dt{color:var(--quiet);font-size:.8667em}
dd{margin:0}
dd .growth{width:7.5em;height:1.75em;margin-left:.7em}
.figure{font:600 1.25em/1.2 ${TYPE.serif}}
.claims{margin:.5em 0 0!important;font-size:.9375em}
.claims li{padding:.35em 0;border-top:1px solid var(--line)}
.claims .v{margin-right:.35em}
@container (min-width:30em){dl{grid-template-columns:1fr 1fr}dl>div:nth-child(n+3){grid-column:1/-1}}
@container (max-width:30em){.steps time{display:none}.step{font-size:.92em}}
@container (max-width:21em){.steps li{padding-top:1.1em}.steps li:last-child{width:1.1em}.step{position:absolute;clip-path:inset(50%)}}
.compact{font-size:.875em}
.compact .in{padding:.65em .9em .6em}
.compact .detail,.compact .steps time,.compact dd .growth{display:none}`

/** The whole style of a card; its hash is in the card's security policy, so it holds no character that HTML would escape. */
export const CARD_STYLE = `${FRAME_STYLE}${CARD}`
