import fc from 'fast-check'
import { operatorsOf } from '../../src/publish/tables/condition-name'
import type { Filter } from '../../src/queries/filter'
import type { FilterField, FilterFields, Operand } from '../../src/queries/filter-fields'

/** Values that occur, so that filters find something, and some that do not; by the field's own name. */
const VALUES: Record<string, unknown[]> = {
  billId: ['s1733-113', 'S. 178 (114th)', 'hr3610-113', 's1-1'],
  bioguideId: ['K000367', 'H001069', 'C001056', 'A000000'],
  committeeId: ['ssju00', 'hsju00'],
  committee: ['ssju00', 'ssga00', 'hsju08'],
  subject: ['Human trafficking', 'Crime victims', 'Criminal investigation, prosecution, interrogation'],
  party: ['D', 'R', 'Democrat', 'Republican'],
  state: ['MN', 'TX', 'ND'],
  policyArea: ['Crime and Law Enforcement', 'International Affairs'],
  title: ['trafficking', 'Act of 2013', 'Women’s, “quoted”, =SUM(A1)'],
  name: ['amy', 'Klobuchar'],
  lastName: ['Klobuchar', 'Cornyn', 'Portman'],
  rule: ['MODEL', 'AUTHORED-SPONSOR'],
  releaseId: ['4ec18389a153fdea'],
  hearingId: ['CHRG-113shrg85505', 'ssju00-2015-02-24'],
  claimId: ['0e7445f8565e7353'],
  text: ['trafficking', '"human trafficking"', 'victims -labor'],
  bill: ['s178-114', 'S. 1733 (113th)'],
  publisher: ['K000367'],
  number: ['114-22', '113-183'],
}

const WORDS: Record<Exclude<Operand, object>, fc.Arbitrary<unknown>> = {
  Int: fc.constantFrom(113, 114, 1733, 178, 166, 117, 2),
  Date: fc.constantFrom('2013-09-23', '2013-11-19', '2014-01-08', '2014-01-11', '2015-02-24', '2020-06-01'),
  DateTime: fc.constantFrom('2026-11-24T12:00:00Z'),
  String: fc.constantFrom('trafficking', 'MN'),
  ID: fc.constantFrom('s1733-113', 'K000367'),
  Boolean: fc.boolean(),
}

function valueFor(key: string, operand: Operand): fc.Arbitrary<unknown> {
  if (typeof operand === 'object') return fc.constantFrom(...Object.keys(operand.values))
  const known = VALUES[key]
  return known && (operand === 'String' || operand === 'ID') ? fc.constantFrom(...known) : WORDS[operand]
}

const LISTED = ['in', 'notIn', 'any', 'all', 'none']

function fieldArbitrary(key: string, field: FilterField, depth: number): fc.Arbitrary<unknown> {
  if (field.kind === 'nested') {
    const inside = partArbitrary(field.fields(), depth)
    const asked = fc.boolean().map((exists) => ({ exists }))
    return field.canExist ? fc.oneof(inside, asked) : inside
  }
  if (field.kind === 'text') return valueFor(key, 'String')
  const { operand } = field
  return fc.constantFrom(...operatorsOf(field)).chain((operator) => {
    const one = operator === 'exists' ? fc.boolean() : valueFor(key, operand)
    const given = LISTED.includes(operator) ? fc.uniqueArray(one, { minLength: 1, maxLength: 3 }) : one
    return given.map((value) => ({ [operator]: value }))
  })
}

function partArbitrary({ fields }: FilterFields, depth: number): fc.Arbitrary<Record<string, unknown>> {
  const usable = Object.entries(fields).filter(([, field]) => depth > 0 || field.kind !== 'nested')
  const one = fc
    .constantFrom(...usable)
    .chain(([key, field]) => fieldArbitrary(key, field, depth - 1).map((value) => ({ [key]: value })))
  return fc.array(one, { minLength: 1, maxLength: 2 }).map((parts) => Object.assign({}, ...parts))
}

/** Filters in the shape of GraphQL: mostly conditions side by side, some with `or` and `not`. */
export function filterArbitrary(fields: FilterFields): fc.Arbitrary<Filter> {
  const part = partArbitrary(fields, 2)
  const either = fc.tuple(part, part).map(([a, b]) => ({ or: [a, b] }))
  const neither = fc.tuple(part, part).map(([a, b]) => ({ ...a, not: b }))
  return fc.oneof({ arbitrary: part, weight: 3 }, either, neither)
}

const quoted = (value: unknown) => `"${String(value).replaceAll('"', '""')}"`

/** The parameters that ask for a filter: each condition by its name, and `or` and `not` as GraphQL writes them. */
export function parametersFor(filter: Filter): URLSearchParams {
  const parameters = new URLSearchParams()
  const { or, not, ...plain } = filter
  if (or) parameters.append('filter', JSON.stringify({ or }))
  if (not) parameters.append('filter', JSON.stringify({ not }))
  const walk = (part: object, path: string[]): void => {
    for (const [key, value] of Object.entries(part)) {
      const name = [...path, key]
      if (Array.isArray(value)) parameters.append(name.join('.'), value.map(quoted).join(','))
      else if (typeof value === 'object' && value !== null) walk(value, name)
      else parameters.append(name.join('.'), String(value))
    }
  }
  walk(plain, [])
  return parameters
}
