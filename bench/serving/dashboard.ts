import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Question } from './questions'

const README = path.resolve(__dirname, '../../README.md')

function dashboardQuery(): string {
  const [, query] =
    /^## Dashboard query\n[\s\S]*?^```graphql\n([\s\S]*?)^```/m.exec(readFileSync(README, 'utf8')) ?? []
  if (!query) throw new Error('README.md has no query under "Dashboard query".')
  return query
}

/** The query of the README, which only ours and the bare server are asked. */
export const DASHBOARD: Question = {
  name: 'dashboard',
  variables: [{}],
  wordings: { own: { query: dashboardQuery() } },
}
