import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  type ConcreteRequest,
  Environment,
  fetchQuery,
  type GraphQLResponse,
  Network,
  RecordSource,
  Store,
} from 'relay-runtime'
import { AGAIN, type AgainData, describeClient, PAGE, type PageData, REFUSED } from './journey'

const ROOT = path.resolve(__dirname, '../..')
/** As Relay’s documentation has a list that pages: it needs `Node`, and connections as their specification says. */
const PAGING = `
fragment Paging_query on Query @argumentDefinitions(cursor: { type: "String" }, count: { type: "Int", defaultValue: 4 })
  @refetchable(queryName: "PagingRefetchQuery") {
  bills(after: $cursor, first: $count) @connection(key: "Paging_bills") { edges { node { id title } } }
}
fragment Bill_again on Bill @refetchable(queryName: "BillAgainQuery") { title status }
query Paging { ...Paging_query }`
const QUERIES = [PAGE, AGAIN, REFUSED].map((query, index) =>
  query.replace(/query (\w+)/, `query source${index}$1`),
)

/** Runs Relay’s compiler over the queries in a project of their own; gives what it made, by the query’s name. */
function compile(): Map<string, ConcreteRequest> {
  const folder = mkdtempSync(path.join(tmpdir(), 'safe-harbor-relay-'))
  const source = path.join(folder, 'source')
  mkdirSync(source)
  cpSync(path.join(ROOT, 'schema.graphql'), path.join(folder, 'schema.graphql'))
  const files: [string, string][] = [
    ...QUERIES.map((query, index): [string, string] => [`source${index}`, query]),
    [
      'Paging',
      PAGING.replace('query Paging ', 'query PagingQuery ').replace(
        'fragment Bill_again',
        'fragment Paging_again',
      ),
    ],
  ]
  for (const [name, text] of files)
    writeFileSync(
      path.join(source, `${name}.js`),
      `import { graphql } from 'relay-runtime'\ngraphql\`${named(name, text)}\`\n`,
    )
  const config = {
    src: './source',
    schema: './schema.graphql',
    language: 'javascript',
    eagerEsModules: false,
  }
  writeFileSync(path.join(folder, 'relay.config.json'), JSON.stringify(config))
  execFileSync(process.execPath, [path.join(ROOT, 'node_modules/relay-compiler/cli.js')], {
    cwd: folder,
    encoding: 'utf8',
  })
  const made = path.join(source, '__generated__')
  return new Map(
    readdirSync(made).map((file) => [file.replace('.graphql.js', ''), load(path.join(made, file))]),
  )
}

/** Relay asks that a query is named after its file, and ends in Query. */
const named = (file: string, text: string): string =>
  file === 'Paging' ? text : text.replace(/query \w+/, `query ${file}Query`)

const loaded = new Map<string, { exports: unknown }>()

/** What the compiler makes are modules that name one another, in a loop too. */
function load(file: string): ConcreteRequest {
  const known = loaded.get(file)
  if (known) return known.exports as ConcreteRequest
  const made: { exports: unknown } = { exports: {} }
  loaded.set(file, made)
  const requireFrom = (name: string) => load(path.resolve(path.dirname(file), `${name}.js`))
  new Function('module', 'require', readFileSync(file, 'utf8'))(made, requireFrom)
  return made.exports as ConcreteRequest
}

const compiled = compile()

describe('Relay’s compiler', () => {
  it('takes the schema for lists that page and objects that are fetched anew', () => {
    expect([...compiled.keys()]).toEqual(
      expect.arrayContaining(['PagingQuery', 'PagingRefetchQuery', 'BillAgainQuery', 'source0Query']),
    )
  })
})

describeClient('Relay', (address) => {
  let last: GraphQLResponse | null = null
  const network = Network.create(async ({ text }, variables) => {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: text, variables }),
    })
    last = (await response.json()) as GraphQLResponse
    return last
  })
  const environment = new Environment({ network, store: new Store(new RecordSource()) })
  const ask = async <Data>(name: string, variables: Record<string, unknown>): Promise<Data> =>
    (await fetchQuery(environment, compiled.get(name)!, variables).toPromise()) as Data
  return {
    page: (after) => ask<PageData>('source0Query', { after }),
    again: (id) => ask<AgainData>('source1Query', { id }),
    refusal: async () => {
      await ask('source2Query', {}).catch(() => {})
      return (last as { errors?: { extensions: { code: unknown } }[] } | null)?.errors?.[0]?.extensions.code
    },
  }
})
