/** Verdicts are told apart by sign, word and line; colour comes on top. */
const VERDICT_STYLE = `
.confirmed { --verdict: var(--confirmed); --underline: solid 2px }
.qualified { --verdict: var(--qualified); --underline: double 2px }
.contradicted { --verdict: var(--contradicted); --underline: wavy 1.5px }
.ambiguous { --verdict: var(--ambiguous); --underline: dotted 3px }
.absent { --verdict: var(--absent); --underline: dashed 2px }
.uncheckable { --verdict: var(--uncheckable); --underline: solid 1px }
.verdict { color: var(--verdict); font-weight: 600; white-space: nowrap }
.sign { font-weight: 700 }
.tally { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin: 1rem 0; padding: 0; list-style: none }
.legend { display: grid; grid-template-columns: max-content 1fr; gap: 0.5rem 1.5rem; margin: 1rem 0 }
.legend dd { margin: 0; text-wrap: pretty }
@media (max-width: 30rem) { .legend { grid-template-columns: 1fr; gap: 0 } .legend dd { margin-bottom: 0.75rem } }`

const TEXT_STYLE = `
.reading { display: grid; gap: 0 clamp(2rem, 4vw, 4rem); margin-top: 2rem; border-top: 1px solid var(--line) }
.reading h2 { margin: 1.5rem 0 1rem; color: var(--quiet); font: 600 var(--small)/1.6 var(--sans); letter-spacing: 0.02em }
.text { font: 1.125rem/1.75 var(--serif) }
.text p { margin: 0 0 1.1em; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext }
.text > :last-child { margin-bottom: 0 }
mark { background: color-mix(in srgb, var(--verdict) var(--tint), transparent); color: inherit; text-decoration: underline var(--underline) var(--verdict); text-underline-offset: 0.22em; text-decoration-skip-ink: none }
mark.uncheckable { background: none }
mark.is-current, mark:has(+ .ref:target), mark:has(+ .ref + .ref:target) { background: color-mix(in srgb, var(--verdict) 26%, transparent) }
.ref { margin: 0; padding: 0.3em 0.15em; color: var(--verdict); font: 600 0.72em/1 var(--sans); text-decoration: none; white-space: nowrap; vertical-align: 0.45em; scroll-margin-block: 35vh; border-radius: 0.2em; unicode-bidi: isolate }
.ref::after { content: attr(data-ref) }
.ref:hover, .ref.is-current, .ref:target { background: var(--verdict); color: var(--paper) }`

const CLAIM_STYLE = `
.claims ol { margin: 0; padding: 0; list-style: none }
.claim { display: grid; grid-template-columns: 2rem minmax(0, 1fr); padding: 0.8rem 0.75rem 0.85rem 0; border-top: 1px solid var(--line); scroll-margin-top: 1rem; overflow-wrap: anywhere; font-size: 0.9375rem; line-height: 1.5 }
.claim > * { grid-column: 2 }
.claim .number { grid-column: 1; grid-row: 1; place-self: start; min-width: 1.5rem; min-height: 1.5rem; color: var(--quiet); font-weight: 600; text-decoration: none; font-variant-numeric: tabular-nums; outline-offset: 1px }
.claim .number:hover { color: var(--ink); text-decoration: underline }
.claim h3 { margin: 0; font: 600 0.9375rem/1.4 var(--sans); text-wrap: pretty }
.claim p, .claim ul { margin: 0.25rem 0 0 }
.claim .verdict { margin-right: 0.35em }
.claim.is-current, .claim:target { background: var(--card); box-shadow: -0.6rem 0 0 var(--card) }
.claim:focus { outline: none }
.claim .said { font: 0.9rem/1.5 var(--serif) }
.claim .said a { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; color: var(--quiet) }
.outward { display: inline-block; min-width: 1.5rem; min-height: 1.5rem; margin-left: 0.15rem; text-align: center; text-decoration: none }
.rows { padding: 0; list-style: none; font-size: var(--small) }
.rows li { display: inline }
.rows li + li::before { content: ' · '; color: var(--quiet) }
.rule { color: var(--quiet); font: 0.75rem/1.6 var(--mono); overflow-wrap: anywhere }
.keys { margin: 0 0 1rem; color: var(--quiet); font-size: var(--small) }
kbd { padding: 0.05em 0.4em; border: 1px solid var(--line); border-radius: 0.25em; background: var(--card); font: 0.9em var(--mono) }
.named { margin: 0; padding: 0; list-style: none }
.named li { padding: 0.75rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere }
.named p { margin: 0.25rem 0 0 }
.named h3 { margin: 0; font: 600 1rem/1.5 var(--sans) }
.conflict { color: var(--qualified); font-weight: 600 }
blockquote { margin: 0.25rem 0 0; font: 1rem/1.6 var(--serif); white-space: pre-line }
.below { max-width: var(--narrow) }
.sections { display: grid; gap: 0 clamp(2rem, 4vw, 4rem) }
@media (min-width: 62rem) {
  .reading, .sections { grid-template-columns: minmax(0, 1.2fr) minmax(24rem, 1fr) }
  .claims { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: 0 0 2rem 0.6rem; border-bottom: 1px solid var(--line); scrollbar-width: thin }
}`

/** Style of a release that has been read: the text with its marks, and the claims beside it. */
export const READING_STYLE = VERDICT_STYLE + TEXT_STYLE + CLAIM_STYLE
