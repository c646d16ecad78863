/** The queries of docs/queries, in the order of their file names; each opens as a tab. */
const files = import.meta.glob<string>('../../docs/queries/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
})

export const READY_QUERIES = Object.entries(files)
  .sort(([one], [other]) => one.localeCompare(other))
  .map(([, query]) => ({ query }))
