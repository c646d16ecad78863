import { Layout, type LayoutProps } from './layout'
import { CACHING, htmlPage, type Published } from './published'

export interface Notice {
  status: number
  root: LayoutProps['root']
  title: string
  /** What is the matter, and what to do. */
  sentence: string
}

/** A page that has nothing to show but a sentence. */
export function noticePage({ status, root, title, sentence }: Notice): Published {
  return htmlPage(
    <Layout title={`${title} – Safe Harbor`} description={sentence} root={root}>
      <h1>{title}</h1>
      <p class="lede">{sentence}</p>
      <p>
        <a href={`${root}check`}>Check a release</a>
      </p>
    </Layout>,
    { status, caching: CACHING.NONE },
  )
}
