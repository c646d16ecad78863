import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { load } from 'js-yaml'
import { sharedData } from '../support/shared-data'

function read(...segments: string[]): string {
  const file = sharedData('data', ...segments)
  if (!file) throw new Error(`${segments.join('/')} is not beside the checkout`)
  return readFileSync(file, 'utf8')
}

export const officialJson = (...segments: string[]) => JSON.parse(read(...segments))
export const officialRows = (...segments: string[]): Record<string, string>[] =>
  parse(read(...segments), { columns: true })
export const officialLines = (...segments: string[]) =>
  read(...segments)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

export interface CurrentLegislator {
  id: { bioguide: string; thomas?: string }
  name: { first: string; last: string; official_full?: string }
  terms: { type: string; start: string; end: string; state: string; district?: number; party: string }[]
}

export const currentLegislators = () =>
  load(read('congress-legislators', 'legislators-current.yaml')) as CurrentLegislator[]
export const historicalLegislators = () => officialRows('congress-legislators', 'legislators-historical.csv')

/** Bioguide ids by the ids of THOMAS, the older system. */
export function bioguideByThomas(): Map<string, string> {
  return new Map([
    ...historicalLegislators().map((row) => [row.thomas_id!, row.bioguide_id!] as const),
    ...currentLegislators().map((one) => [String(one.id.thomas), one.id.bioguide] as const),
  ])
}
