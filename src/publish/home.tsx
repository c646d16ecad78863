import { Layout } from './layout'
import { htmlPage, type Published } from './published'

/** The first page: what this is, where to ask, and a question to start with. No script. */
export function home({ origin }: { origin: string }): Published {
  return htmlPage(<Home origin={origin} />)
}

function Home({ origin }: { origin: string }) {
  return (
    <Layout
      title="Safe Harbor"
      description="Questions about trafficking legislation in Congress, answered from the official record."
      root="./"
      place="home"
    >
      <h1>Safe Harbor</h1>
      <p class="lede">
        Trafficking legislation in the United States Congress, as one graph: who sponsored a bill, who had
        cosponsored it by a given day, which hearings were held – and whether what a press release says is
        borne out by the official record.
      </p>
      <p>
        <a class="button" href="explore/">
          Open the explorer
        </a>{' '}
        <a class="button is-second" href="check">
          Check a press release
        </a>
      </p>
      <h2>Or ask from a terminal</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, by keyboard too */}
      <pre tabIndex={0}>
        <code>{firstQuestion(origin)}</code>
      </pre>
      <p>
        It answers with the bill’s title, its sponsor, and how many senators had joined by the day of a press
        release that spoke of it. No key, no sign-up; any page or program may read.
      </p>
      <h2>The doors</h2>
      <Doors />
    </Layout>
  )
}

function firstQuestion(origin: string): string {
  return `curl --get ${origin}/graphql \\
  --data-urlencode 'query={
  bill(id: "S. 1733 (113th)") {
    title
    sponsor { fullName party state }
    cosponsorCount(asOf: "2014-01-11")
  }
}'`
}

function Doors() {
  return (
    <dl class="doors">
      <dt>
        <a href="check">
          <code>/check</code>
        </a>
      </dt>
      <dd>paste a press release, and read it back with each claim beside the record</dd>
      <dt>
        <a href="explore/">
          <code>/explore</code>
        </a>
      </dt>
      <dd>queries in the browser, with five to start from</dd>
      <dt>
        <code>/graphql</code>
      </dt>
      <dd>the GraphQL API, by GET and POST</dd>
      <dt>
        <a href="healthz">
          <code>/healthz</code>
        </a>
      </dt>
      <dd>whether the service lives</dd>
      <dt>
        <a href="readyz">
          <code>/readyz</code>
        </a>
      </dt>
      <dd>whether it can answer, and with which version of the data</dd>
    </dl>
  )
}
