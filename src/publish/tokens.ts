/**
 * The visual language of everything that is published: colours, type and spacing stand here and nowhere
 * else. Colours of words have a contrast of 4.5 or more with the paper, in light and in dark.
 */
export const LIGHT = {
  paper: '#fbfaf6',
  ink: '#1d2530',
  quiet: '#55606d',
  line: '#dedbd1',
  card: '#f2efe6',
  field: '#ffffff',
  border: '#7d8590',
  accent: '#0c5a63',
  'on-accent': '#ffffff',
  tint: '8%',
  confirmed: '#1d6b3f',
  qualified: '#875000',
  contradicted: '#ae1c1c',
  ambiguous: '#683c9c',
  absent: '#265a8c',
  uncheckable: '#55606d',
}

export type Token = keyof typeof LIGHT

export const DARK: Record<Token, string> = {
  paper: '#12171c',
  ink: '#e6e8e6',
  quiet: '#a0abb4',
  line: '#2b333b',
  card: '#1a2128',
  field: '#0c1014',
  border: '#6c7680',
  accent: '#7cc7cb',
  'on-accent': '#0d1a1c',
  tint: '14%',
  confirmed: '#7ecb9a',
  qualified: '#e3b35f',
  contradicted: '#ff9a90',
  ambiguous: '#c9a8f5',
  absent: '#8fc1ee',
  uncheckable: '#a0abb4',
}

export const TYPE = {
  serif: "ui-serif, 'Iowan Old Style', Charter, Georgia, serif",
  sans: 'system-ui, sans-serif',
  mono: 'ui-monospace, Menlo, Consolas, monospace',
  small: '0.875rem',
  large: '1.25rem',
  gap: '1.25rem',
  wide: '80rem',
  narrow: '44rem',
  corner: '0.4rem',
}

/** Tokens as custom properties of a style sheet. */
export const declared = (tokens: Record<string, string>): string =>
  Object.entries(tokens)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ')
