import { z } from 'zod'
import type { EnumOperand, Operand } from '../../queries/filter-fields'

const NUL = '\0'

/** What each scalar of a filter takes, as a value; the descriptions of an address are made of these too. */
const SCALARS = {
  Int: z.int32(),
  Date: z.iso.date(),
  DateTime: z.iso.datetime({ offset: true }),
  String: z.string().min(1),
  ID: z.string().min(1),
  Boolean: z.boolean(),
} satisfies Record<Exclude<Operand, EnumOperand>, z.ZodType>

const EXPECTED: Record<keyof typeof SCALARS, string> = {
  Int: 'a whole number such as 113',
  Date: 'a calendar day such as 2014-01-11',
  DateTime: 'an instant such as 2015-01-06T15:45:55Z',
  String: 'a text',
  ID: 'a text',
  Boolean: 'true or false',
}

export const schemaOf = (operand: Operand): z.ZodType =>
  typeof operand === 'object' ? z.enum(Object.keys(operand.values)) : SCALARS[operand]

/** Reads a value out of an address; null, with what was expected, where it is none. */
export function readOperand(operand: Operand, text: string): { value: unknown } | { expected: string } {
  if (typeof operand === 'object') return readEnum(operand, text)
  const read = SCALARS[operand].safeParse(plainValue(operand, text))
  return read.success && !text.includes(NUL) ? { value: read.data } : { expected: EXPECTED[operand] }
}

function plainValue(operand: keyof typeof SCALARS, text: string): unknown {
  if (operand === 'Int') return /^-?\d{1,10}$/.test(text) ? Number(text) : text
  if (operand === 'Boolean') return { true: true, false: false }[text] ?? text
  return text
}

/** By the names that GraphQL has, in either case; gives the value that is stored. */
function readEnum({ values }: EnumOperand, text: string): { value: unknown } | { expected: string } {
  const key = text.toUpperCase()
  return Object.hasOwn(values, key)
    ? { value: values[key] }
    : { expected: `one of ${Object.keys(values).join(', ')}` }
}

/** A stored value under the name that GraphQL has for it. */
export function shownAs(operand: Operand, value: string | number | boolean | null) {
  if (typeof operand !== 'object' || value === null) return value
  return Object.entries(operand.values).find(([, stored]) => stored === value)?.[0] ?? value
}
