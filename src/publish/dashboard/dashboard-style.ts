import { FRAME_STYLE } from '../cards/card-style'
import { TYPE } from '../tokens'

/** Dashboards: tiles side by side on a wall, one below the other in a column of an article. */
const DASHBOARD = `
.wall{display:flex;flex-direction:column;min-height:100vh;border:0;border-top:4px solid var(--accent);font-size:clamp(1rem,.5rem + .7vw,2.6rem)}
.wall .in{display:flex;flex-direction:column;flex:1;padding:clamp(.8em,2.2vw,2em) clamp(1em,3vw,3em)}
.top{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:.2em 2em;margin-bottom:.6em}
.wall .checked{margin:0;padding:0 clamp(1.23em,3vw,3.69em) 1em;color:var(--quiet);font-size:.8125em}
.wall .checked[hidden]{display:block;visibility:hidden}
.card .top h1{margin:0;font-size:1.5em}
.card .top p{margin:0}
.tiles{flex:1;display:grid;grid-template-columns:1fr;gap:0 2.2em}
.tile{padding:.7em 0 .9em;border-top:1px solid var(--line);min-width:0}
.tile h2{margin:0 0 .35em;font:600 1.125em/1.3 ${TYPE.serif}}
.tile h3{margin:.8em 0 .2em;color:var(--quiet);font:600 .875em/1.4 ${TYPE.sans}}
.tile li{padding:.3em 0}
.tile li+li{border-top:1px solid var(--line)}
.tile li>span{display:block}
.tile li a{display:block;color:var(--ink);text-decoration:none}
.tile li a:hover .name{text-decoration:underline;text-underline-offset:.2em}
.tile b{color:var(--accent);font-weight:600;white-space:nowrap}
.figure{font:600 2.4em/1.1 ${TYPE.serif}}
.grown li{display:grid;grid-template-columns:1fr 4.4em;gap:.15em 1em;align-items:center}
.grown li a{grid-column:1/-1}
.grown .growth{width:100%;height:2em}
.grown .count{text-align:right;font:600 1.4em/1.1 ${TYPE.serif}}
.grown .count .quiet{display:block;font:400 .5714em/1.3 ${TYPE.sans}}
.bar{display:block;width:100%;height:.9em;margin:.5em 0}
.bar rect{fill:currentColor}
.tile .tally{display:block}
.tile .tally li{border:0;padding:.1em 0}
.tile .tally li>span{display:inline}
.wall .tile .tally{font-size:1.125em}
code{font:.875em ${TYPE.mono}}
.card.embed h1{font-size:1.2em}
.embed .tile{padding:.55em 0 .65em}
.embed .tile h2{margin-bottom:.2em;font-size:1em}
.embed .tile h3{margin-top:.4em}
.embed .tile li,.embed .tile p{font-size:.875em}
.embed .tile li{padding:.2em 0}
.embed .tile .figure{font-size:1.8em}
.compact{font-size:.875em}
.card footer p{justify-content:flex-start;align-items:baseline}
.card footer span+a,.card footer p>a:first-child{margin-left:auto}
@container (min-width:26em){.grown li{grid-template-columns:minmax(0,1fr) 5.5em 4.4em}.grown li a{grid-column:auto}}
@container (min-width:44em){.tiles{grid-template-columns:1fr 1fr}.grown li{grid-template-columns:minmax(0,1fr) 5em 4.2em}}
@media print{.tile{break-inside:avoid}}`

/** The whole style of a dashboard; its hash is in its security policy. */
export const DASHBOARD_STYLE = `${FRAME_STYLE}${DASHBOARD}`
