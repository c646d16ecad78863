import { type ASTNode, type DocumentNode, Kind, parse, type Source, visit } from 'graphql'

/** Values that someone wrote into a document; an object field is named by its path instead. */
const VALUE_KINDS: ReadonlySet<string> = new Set([
  Kind.VARIABLE,
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
  Kind.OBJECT_FIELD,
])

const parsed = new WeakMap<Source, DocumentNode>()

export function isValue(node: ASTNode | undefined): node is ASTNode {
  return node !== undefined && VALUE_KINDS.has(node.kind)
}

/**
 * The argument that a value belongs to, with the path inside of it: `filter.introducedOn.gte`. Null for
 * a value that is no part of an argument, such as the default of a variable.
 */
export function argumentAt(value: ASTNode): string | null {
  const { loc } = value
  if (!loc) return null
  const document = parsed.get(loc.source) ?? parse(loc.source)
  parsed.set(loc.source, document)
  const names: string[] = []
  const collect = (node: ASTNode & { name: { value: string } }) => {
    const isAround = node.loc && node.loc.start <= loc.start && loc.end <= node.loc.end
    if (isAround && (names.length > 0 || node.kind === Kind.ARGUMENT)) names.push(node.name.value)
  }
  visit(document, { Argument: collect, ObjectField: collect })
  return names.length > 0 ? names.join('.') : null
}
