import type { ComponentChildren } from 'preact'
import { PAGE_STYLE } from './style'

/** A harbour light, as an address of its own: no page asks for a picture. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill='%230c5a63' d='M6 1h4l1 4H5zM5.5 6h5L12 15H4z'/%3E%3C/svg%3E"

export interface LayoutProps {
  title: string
  description: string
  /** Relative way to the first page, so that links also hold where the service is mounted below a prefix. */
  root: './' | '../'
  /** The page's place among the doors: where it stands in the navigation, and how wide it is. */
  place?: 'home' | 'check'
  isWide?: boolean
  /** Address of a script of ours, from the root. */
  script?: string
  children: ComponentChildren
}

/** What all pages share: head, style, navigation, and what the facts are. */
export function Layout({ title, description, root, place, isWide, script, children }: LayoutProps) {
  const isHome = place === 'home'
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={description} />
        <title>{title}</title>
        <link rel="icon" href={ICON} />
        <style>{PAGE_STYLE}</style>
        {script && <script src={root + script} defer />}
      </head>
      <body class={[isHome && 'home', isWide && 'is-wide'].filter(Boolean).join(' ') || undefined}>
        {!isHome && <Masthead root={root} place={place} />}
        <main tabIndex={-1}>{children}</main>
        <Footer />
      </body>
    </html>
  )
}

function Masthead({ root, place }: Pick<LayoutProps, 'root' | 'place'>) {
  return (
    <header class="masthead">
      <a class="brand" href={root}>
        Safe Harbor
      </a>
      <nav aria-label="Doors">
        <a href={`${root}check`} aria-current={place === 'check' ? 'page' : undefined}>
          Check a release
        </a>{' '}
        <a href={`${root}explore/`}>Explorer</a>
      </nav>
    </header>
  )
}

function Footer() {
  return (
    <footer class="footer">
      <p>
        The facts are works of the United States government, in the public domain; every one of them names the
        document it was read from. What is not loaded is unknown, never zero.
      </p>
    </footer>
  )
}
