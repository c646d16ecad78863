/** What machines read of a page: search engines, social networks, feed readers, publishing systems. */
export interface HeadMatterProps {
  /** The page's own address, absolute. */
  url: string
  title: string
  description: string
  kind?: 'website' | 'article' | 'profile'
  /** Picture of the page, absolute, 1,200 by 630, and what it shows. */
  picture: { url: string; alt: string }
  /** The same page as data. */
  json: string
  /** The page in the words of schema.org. */
  linkedData: object
  /** Where a card of this page can be had by oEmbed: the address of that door. */
  oembed?: string
  /** Address of the feed that follows it, without its ending. */
  feed?: string
}

export function HeadMatter({
  url,
  title,
  description,
  kind = 'article',
  picture,
  json,
  linkedData,
  oembed,
  feed,
}: HeadMatterProps) {
  return (
    <>
      <link rel="canonical" href={url} />
      <link rel="alternate" type="application/json" href={json} title={title} />
      {feed && (
        <>
          <link rel="alternate" type="application/atom+xml" href={`${feed}.atom`} title={`${title}: news`} />
          <link rel="alternate" type="application/feed+json" href={`${feed}.json`} title={`${title}: news`} />
        </>
      )}
      {oembed && <Discovery door={oembed} url={url} title={title} />}
      <meta property="og:type" content={kind} />
      <meta property="og:site_name" content="Safe Harbor" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={url} />
      <meta property="og:image" content={picture.url} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={picture.alt} />
      <meta name="twitter:card" content="summary_large_image" />
      <LinkedData data={linkedData} />
    </>
  )
}

function Discovery({ door, url, title }: { door: string; url: string; title: string }) {
  const address = (format: string) => `${door}?url=${encodeURIComponent(url)}&format=${format}`
  return (
    <>
      <link rel="alternate" type="application/json+oembed" href={address('json')} title={title} />
      <link rel="alternate" type="text/xml+oembed" href={address('xml')} title={title} />
    </>
  )
}

/** A block of data, which no browser runs: the policy on scripts does not touch it. */
function LinkedData({ data }: { data: object }) {
  const json = inertJson({ '@context': 'https://schema.org', ...data })
  // biome-ignore lint/security/noDangerouslySetInnerHtml: inertJson leaves nothing that HTML would read
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}

/** JSON in which no character means anything to HTML: the same data to every JSON parser. */
export function inertJson(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
