import { JSON_SCHEMA, load } from 'js-yaml'
import type { z } from 'zod'
import { decodeUtf8 } from './decode'
import { UnreadableDocumentError } from './unreadable'

function parse(text: string): unknown {
  try {
    // Days stay the text they are: the fuller schema would make instants of them.
    return text.trimStart().startsWith('[') ? JSON.parse(text) : load(text, { schema: JSON_SCHEMA })
  } catch (cause) {
    const { mark, reason, message } = cause as Error & {
      mark?: { line: number; column: number }
      reason?: string
    }
    const place = mark ? `line ${mark.line + 1}, column ${mark.column + 1}` : null
    throw new UnreadableDocumentError(place, `neither YAML nor JSON: ${reason ?? message}`, { cause })
  }
}

/**
 * Reads a file of congress-legislators, YAML or its JSON twin, against the parts of its form that matter here.
 * Throws an {@link UnreadableDocumentError} that names line and column, or entry and field, and what is wrong.
 */
export function readYaml<S extends z.ZodType>(
  document: string | Uint8Array,
  schema: S,
  kind: string,
): z.output<S> {
  const parsed = schema.safeParse(parse(decodeUtf8(document)))
  if (parsed.success) return parsed.data
  const { path, message } = parsed.error.issues[0]!
  throw new UnreadableDocumentError(
    path.length > 0 ? `entry ${path.join('.')}` : null,
    `not ${kind}: ${message}`,
  )
}
