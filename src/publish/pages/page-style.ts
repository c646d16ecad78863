const HEAD_STYLE = `
.skip { position: absolute; left: -100vw; padding: 0.5rem 1rem; background: var(--accent); color: var(--on-accent) }
.skip:focus { left: var(--gap); top: 0.5rem; z-index: 1 }
.kicker { margin: 0 0 0.5rem; color: var(--quiet); font: 600 var(--small)/1.5 var(--sans); letter-spacing: 0.02em }
.page-head .lede, .page-head h1 { max-width: 56rem }
.page-head .lede { margin: 1rem 0 0; color: var(--quiet); font-family: var(--serif) }
.as-of { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 0.75rem; margin: 1.5rem 0 0 }
.as-of label { font-weight: 600; font-size: var(--small) }
.as-of p { flex-basis: 100%; margin: 0.25rem 0 0; padding: 0.5rem 0.9rem; border-left: 4px solid var(--accent); background: var(--card) }
.button.is-small { display: inline-flex; align-items: center; min-height: 2.75rem; padding: 0.4rem 1rem; font-size: 1rem }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(max(9.5rem, 22%), 1fr)); gap: 1.25rem 1.5rem; margin: 2rem 0 0; padding: 1rem 0 1.1rem; border-block: 1px solid var(--line) }
.figures div { margin: 0 }
.figures dt { color: var(--quiet); font-size: var(--small) }
.figures dd { margin: 0.1rem 0 0 }
.figures b { display: block; font: 600 var(--large)/1.3 var(--serif) }
.figures span, .figures .seat { color: var(--quiet); font: var(--small)/1.5 var(--sans) }
.seat { color: var(--quiet); white-space: nowrap }`

const STEPS_STYLE = `
.steps { display: flex; margin: 1.75rem 0 0; padding: 0; list-style: none; font-size: var(--small); line-height: 1.4 }
.steps li { position: relative; flex: 1 1 0; min-width: 6.5rem; padding: 1.5rem 0.75rem 0 0 }
.steps li::before { content: ''; position: absolute; top: 0.45rem; left: 0; right: 0; border-top: 2px solid var(--accent) }
.steps li::after { content: ''; position: absolute; top: 0.05rem; left: 0; width: 0.85rem; height: 0.85rem; box-sizing: border-box; border: 2px solid var(--accent); border-radius: 50%; background: var(--accent) }
.steps .is-ahead::before, .steps .is-unknown::before, .steps li:last-child::before { border-color: transparent }
.steps .is-ahead::after, .steps .is-unknown::after { border-color: var(--border); background: var(--paper) }
.steps .is-unknown::after { border-style: dashed }
.step { display: block; font-weight: 600 }
.steps .is-ahead .step, .steps .is-unknown .step { color: var(--quiet); font-weight: 400 }
.when { color: var(--quiet) }
@media (max-width: 48rem) {
  .steps { display: block }
  .steps li { padding: 0 0 0.9rem 1.75rem }
  .steps li::before { inset: 0.4rem auto -0.4rem 0.36rem; border-top: 0; border-left: 2px solid var(--accent) }
  .steps li::after { top: 0.15rem }
}`

const BODY_STYLE = `
.columns { display: grid; gap: 0 clamp(2.5rem, 5vw, 5rem); margin-top: 1rem }
.columns > div { min-width: 0 }
.columns h2 { margin: 2.75rem 0 0.5rem; padding-top: 0.6rem; border-top: 2px solid var(--ink) }
.columns h3 { margin: 1rem 0 0; font: 600 1rem/1.5 var(--sans) }
.rail { font-size: 0.9375rem; line-height: 1.5 }
.rail h2 { margin-top: 2.25rem; border-top: 1px solid var(--line); font-size: 1.0625rem }
@media (min-width: 62rem) { .columns { grid-template-columns: minmax(0, 1fr) 19rem } }
table { width: 100%; margin: 1.25rem 0; border-collapse: collapse; font-size: 0.9375rem; line-height: 1.45 }
caption { padding-bottom: 0.4rem; color: var(--quiet); font-size: var(--small); text-align: left }
th, td { padding: 0.4rem 1rem 0.4rem 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top }
td bdi, th bdi { overflow-wrap: anywhere }
thead th { border: 0; border-bottom: 1px solid var(--ink); color: var(--quiet); font-weight: 600; font-size: var(--small) }
thead th.number { white-space: normal }
thead + tbody tr:first-child > * { border-top: 0 }
tbody th { font-weight: 400 }
tfoot th, tfoot td { border-top: 1px solid var(--ink); font-weight: 600 }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
td.number:first-child { color: var(--quiet) }
th.number:first-child, td.number:first-child { width: 2.5rem }
.day { width: 9.5rem }
.day span { display: block; font-weight: 400; font-size: var(--small) }
.is-step .day, .is-step bdi { font-weight: 600 }
.tag { display: inline-block; margin-left: 0.5rem; padding: 0 0.45rem; border: 1px solid var(--border); border-radius: 1rem; color: var(--quiet); font-size: 0.78rem; line-height: 1.5; white-space: nowrap }
.entries, .claims-of, .subjects { margin: 0; padding: 0; list-style: none }
.entries > li { padding: 0.6rem 0; overflow-wrap: anywhere }
.entries > li + li { border-top: 1px solid var(--line) }
.entries p { margin: 0.1rem 0 0; color: var(--quiet); font-size: var(--small) }
.people { columns: 15rem; column-gap: 2rem }
.people > li { break-inside: avoid; padding: 0.3rem 0 }
.people > li + li { border: 0 }
.claims-of { margin: 0.6rem 0 0.4rem; padding-left: 1rem; border-left: 2px solid var(--line) }
.claims-of li { padding: 0.35rem 0 }
.claims-of p { color: var(--ink) }
.moved h3 { margin: 0 0 0.25rem; font: 600 1.125rem/1.35 var(--serif) }
.moved .kicker { margin: 0 0 0.15rem; font-size: 0.8125rem }
.newest { margin: 0 }
.newest div { display: flex; justify-content: space-between; gap: 1rem; padding: 0.35rem 0; border-top: 1px solid var(--line) }
.newest dt { color: var(--quiet) }
.newest dd { margin: 0; text-align: right }
.is-dense { font-size: var(--small) }
.is-dense td, .is-dense th { padding-block: 0.25rem }
.rail .figures { grid-template-columns: 1fr 1fr; gap: 0.6rem 1rem; margin-top: 0.5rem; border: 0; padding: 0 }
.rail pre { font-size: 0.78rem }
.subjects li { display: inline }
.subjects li + li::before { content: ' · '; color: var(--quiet) }
.summary { max-width: 44rem }
.summary p { margin: 0.4rem 0; font: 1.0625rem/1.65 var(--serif); white-space: pre-line; overflow-wrap: anywhere }
.not-loaded { padding: 0.6rem 0.9rem; border-left: 4px dashed var(--border); color: var(--quiet); font-size: 0.9375rem }
.source { margin: 0.6rem 0 0; color: var(--quiet); font-size: 0.8125rem; line-height: 1.5 }
.source a { color: inherit }
.sources { margin: 0; padding-left: 1.4rem }
.sources li { padding: 0.4rem 0 }
.sources p { margin: 0.2rem 0; color: var(--quiet); font-size: var(--small); overflow-wrap: anywhere }
.sources .hash { font: 0.72rem/1.5 var(--mono) }
.sources :target, .sources li:target { background: var(--card) }
summary { cursor: pointer }
.sources summary, .take-away summary { padding: 0.25rem 0; color: var(--accent); font-size: var(--small) }
.cite { font: 0.9375rem/1.55 var(--serif); overflow-wrap: anywhere }
.take-away details { border-top: 1px solid var(--line) }
.take-away textarea { min-height: 2.75rem; padding: 0.5rem 0.7rem; font: 0.8rem/1.5 var(--mono); overflow-wrap: anywhere }
.copy { min-height: 2.25rem; margin: 0.5rem 0 0.9rem; padding: 0.25rem 1rem; border: 1px solid var(--accent); border-radius: var(--corner); background: none; color: var(--accent); font: 600 var(--small)/1.5 var(--sans); cursor: pointer }`

const CHART_STYLE = `
.chart { margin: 1.25rem 0; padding: 0 }
.chart figcaption { margin-bottom: 0.25rem; font: 600 1rem/1.4 var(--serif) }
.drawing svg { display: block; width: 100%; max-width: 44rem; height: auto; overflow: visible }
.chart-legend { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0.25rem 0 0.75rem; padding: 0; list-style: none; color: var(--quiet); font-size: var(--small) }
@media (max-width: 30rem) { .drawing text { font-size: 17px } .is-dense, .is-dense thead th { font-size: 0.75rem } .is-dense td, .is-dense th { padding-right: 0.2rem } .day { width: 6.5rem } th, td { padding-right: 0.6rem } }`

const FINDING_STYLE = `
input[type=search], select { min-height: 2.75rem; padding: 0.4rem 0.75rem; border: 1px solid var(--border); border-radius: var(--corner); background: var(--field); color: var(--ink); font: 1rem/1.4 var(--sans) }
select:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px }
.search-form { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; margin: 1.5rem 0 0 }
.search-form label { flex-basis: 100%; font-weight: 600; font-size: var(--small) }
.search-form input { flex: 1 1 16rem; min-width: 0; font-size: 1.125rem }
.facets { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 0.75rem 1rem; margin: 1rem 0 0; padding: 0; border: 0 }
.facets label { display: block; color: var(--quiet); font-size: var(--small) }
.facets select { width: 100% }
.results { margin: 0; padding: 0; list-style: none }
.results > li { padding: 0.9rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere }
.results a { font: 600 1.125rem/1.4 var(--serif) }
.results p { margin: 0.15rem 0 0; color: var(--quiet); font-size: var(--small) }
.results .snippet { color: var(--ink); font-size: 0.9375rem }
.snippet mark { background: none; font-weight: 700; text-decoration: none }
.pages { display: flex; gap: 1.5rem; margin-top: 1.5rem }`

/** Style of the pages of what is in the record: heads, steps, tables, charts, search. */
export const RECORD_STYLE = HEAD_STYLE + STEPS_STYLE + BODY_STYLE + CHART_STYLE + FINDING_STYLE
