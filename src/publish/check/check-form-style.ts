/** Style of the form that takes a release. */
export const CHECK_FORM_STYLE = `
.check-form { margin: 1.5rem 0 0 }
.check-form label, .check-form .label { font-weight: 600 }
.field-head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 1rem; margin-bottom: 0.4rem }
textarea, input[type=date] { border: 1px solid var(--border); border-radius: var(--corner); background: var(--field); color: var(--ink) }
textarea { display: block; width: 100%; min-height: 12rem; padding: 0.9rem 1.1rem; resize: vertical; font: 1.0625rem/1.6 var(--serif) }
textarea.is-over { border-style: dashed; border-color: var(--accent); background: var(--card) }
textarea[aria-invalid], input[aria-invalid] { border-color: var(--contradicted) }
input[type=date] { min-height: 2.75rem; padding: 0.4rem 0.75rem; font: 1rem/1.4 var(--sans) }
input[type=file] { max-width: 100%; font: var(--small)/1.6 var(--sans); color: var(--quiet) }
.field-row { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; margin: 1.25rem 0 }
.field-row > div { flex: 1 1 16rem }
.field-row label { display: block; margin-bottom: 0.4rem }
.hint { margin: 0.4rem 0 0; color: var(--quiet); font-size: var(--small); line-height: 1.5 }
.send { display: flex; flex-wrap: wrap; align-items: center; gap: 0.75rem 1.5rem; margin: 1.5rem 0 0 }
.send p { flex: 1 1 16rem; margin: 0 }
.complaint { margin: 1.5rem 0; padding: 0.75rem 1rem; border-left: 4px solid var(--contradicted); background: var(--card); font-weight: 600 }
.again { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line) }
.again summary { padding: 0.3rem 0; color: var(--accent); font-weight: 600; cursor: pointer }`
