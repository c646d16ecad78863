import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { PAGE_STYLE } from './style'

/** A harbour light, as an address of its own: no page asks for a picture. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill='%230c5a63' d='M6 1h4l1 4H5zM5.5 6h5L12 15H4z'/%3E%3C/svg%3E"

export interface LayoutProps {
  title: string
  description: string
  /** Relative way to the first page, so that links also hold where the service is mounted below a prefix. */
  root: string
  /** The page's place among the doors: where it stands in the navigation, and how wide it is. */
  place?: 'home' | 'search' | 'check' | 'about'
  isWide?: boolean
  /** Address of a script of ours, from the root. */
  script?: string
  /** What else belongs into the head: addresses of other forms of the page, data for machines. */
  head?: ComponentChildren
  children: ComponentChildren
}

const Root = createContext<LayoutProps['root']>('./')

/** Address of a page of ours, seen from the page at hand: `useAddress()('bills/s1733-113')`. */
export function useAddress(): (fromRoot: string) => string {
  const root = useContext(Root)
  return (fromRoot) => root + fromRoot
}

/** What all pages share: head, style, navigation, and what the facts are. */
export function Layout({ title, description, root, place, isWide, script, head, children }: LayoutProps) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={description} />
        <title>{title}</title>
        <link rel="icon" href={ICON} />
        {head}
        <style>{PAGE_STYLE}</style>
        {script && <script src={root + script} defer />}
      </head>
      <body class={[place === 'home' && 'home', isWide && 'is-wide'].filter(Boolean).join(' ') || undefined}>
        <a class="skip" href="#main">
          To the content
        </a>
        <Masthead root={root} place={place} />
        <main id="main" tabIndex={-1}>
          <Root.Provider value={root}>{children}</Root.Provider>
        </main>
        <Footer root={root} />
      </body>
    </html>
  )
}

const DOORS = [
  { place: 'search', address: 'search', words: 'Search' },
  { place: 'check', address: 'check', words: 'Check a release' },
  { place: 'about', address: 'about', words: 'The data' },
  { place: 'explore', address: 'explore/', words: 'Explorer' },
] as const

function Masthead({ root, place }: Pick<LayoutProps, 'root' | 'place'>) {
  return (
    <header class="masthead">
      <a class="brand" href={root} aria-current={place === 'home' ? 'page' : undefined}>
        Safe Harbor
      </a>
      <nav aria-label="Doors">
        <ul>
          {DOORS.map(({ place: own, address, words }) => (
            <li key={own}>
              <a href={root + address} aria-current={place === own ? 'page' : undefined}>
                {words}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}

function Footer({ root }: Pick<LayoutProps, 'root'>) {
  return (
    <footer class="footer">
      <p>
        The facts are works of the United States government, in the public domain; every one of them names the
        document it was read from. What is not loaded is unknown, never zero.{' '}
        <a href={`${root}about`}>What is loaded, and what is not</a>
        {' · '}
        <a href={`${root}dashboard`}>Dashboard for a wall screen</a>
      </p>
    </footer>
  )
}
