import type { ComponentChildren } from 'preact'
import { Layout, type LayoutProps } from '../layout'
import { HeadMatter, type HeadMatterProps } from './head-matter'

type Matter = Pick<
  HeadMatterProps,
  'url' | 'description' | 'kind' | 'json' | 'linkedData' | 'feed' | 'oembed'
>

interface RecordPageProps extends Matter, Partial<Pick<LayoutProps, 'root' | 'place' | 'isWide' | 'script'>> {
  /** What the page is of: its title. */
  name: string
  origin: string
  /** Its picture for link previews, below `/pictures/`: `members/K000367.png`. */
  picture: string
  children: ComponentChildren
}

/** A page with an address to keep: what people read, and what machines read of it in the head. */
export function RecordPage({
  name,
  origin,
  picture,
  root = '../',
  place,
  isWide = true,
  script,
  children,
  ...matter
}: RecordPageProps) {
  const alt = `${name}. ${matter.description}`
  return (
    <Layout
      title={place === 'home' ? name : `${name} – Safe Harbor`}
      description={matter.description}
      root={root}
      place={place}
      isWide={isWide}
      script={script}
      head={<HeadMatter {...matter} title={name} picture={{ url: `${origin}/pictures/${picture}`, alt }} />}
    >
      {children}
    </Layout>
  )
}
