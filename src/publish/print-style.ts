/** On paper: the text, then the claims; nothing is cut, and addresses of links can be read. */
export const PRINT_STYLE = `
@media print {
  :root { color-scheme: light; --paper: #ffffff }
  @page { margin: 18mm 16mm }
  html { font-size: 9.5pt }
  .masthead nav, .check-form, .again, .keys, .hint, .button { display: none !important }
  main, .masthead, .footer, .is-wide main, .is-wide .masthead, .is-wide .footer { max-width: none; padding: 0 }
  .reading { display: block }
  .claims { position: static; max-height: none; overflow: visible; padding: 0 }
  .claim, .named li { break-inside: avoid }
  .claim .said a { display: inline; overflow: visible }
  h1, h2, h3 { break-after: avoid }
  .text { line-height: 1.6 }
  .sections { display: block }
  .rows li { display: block }
  .rows li + li::before { content: none }
  mark, .ref, .claim.is-current, .claim:target { print-color-adjust: exact; -webkit-print-color-adjust: exact }
  .claim.is-current, .claim:target { background: none; box-shadow: none }
  .rows a::after { content: ' (' attr(href) ')'; color: var(--quiet); font-size: 0.85em; overflow-wrap: anywhere }
}`
