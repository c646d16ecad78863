/** On paper: the text, then the claims; nothing is cut, and addresses of links can be read. */
export const PRINT_STYLE = `
@media print {
  :root { color-scheme: light; --paper: #ffffff; --card: #ffffff }
  @page { margin: 18mm 16mm }
  html { font-size: 9.5pt }
  .masthead nav, .skip, .as-of input, .as-of button, .as-of label, .as-of a, .check-form, search, .take-away, .again, .keys, .button { display: none !important }
  main, .masthead, .footer, .is-wide main, .is-wide .masthead, .is-wide .footer { max-width: none; padding: 0 }
  .reading { display: block }
  .claims { position: static; max-height: none; overflow: visible; padding: 0 }
  .claim, .named li { break-inside: avoid }
  .claim .said a { display: inline; overflow: visible }
  h1, h2, h3, caption { break-after: avoid }
  tr, .entries > li, figure { break-inside: avoid }
  thead { display: table-header-group }
  .columns { display: block }
  .columns h2 { margin-top: 1.5rem }
  details::details-content { content-visibility: visible; block-size: auto }
  .drawing svg { max-width: 130mm }
  .text { line-height: 1.6 }
  .sections { display: block }
  .rows li { display: block }
  .rows li + li::before { content: none }
  mark, .ref, .claim.is-current, .claim:target { print-color-adjust: exact; -webkit-print-color-adjust: exact }
  .claim.is-current, .claim:target { background: none; box-shadow: none }
  .rows a[href^=http]::after { content: ' (' attr(href) ')'; color: var(--quiet); font-size: 0.85em; overflow-wrap: anywhere }
}`
