import { type GraphQLFieldResolver, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql'
import { getMetadataStorage } from 'type-graphql'

type Storage = ReturnType<typeof getMetadataStorage>
type Handler = Storage['queries'][number] | Storage['fieldResolvers'][number]
type Param = NonNullable<Handler['params']>[number]
type Method = (...values: unknown[]) => unknown

/**
 * Lets the fields of a schema call the methods of the resolver classes. TypeGraphQL puts conversions, middleware
 * and checks between that no resolver here has a use for, and that cost more than the methods themselves.
 */
export function callDirectly(schema: GraphQLSchema): void {
  const storage = getMetadataStorage()
  const handlers = new Map<string, Handler>(
    storage.queries.map((query) => [`Query.${query.schemaName}`, query]),
  )
  const nameOf = new Map(
    [...storage.objectTypes, ...storage.interfaceTypes].map(({ target, name }) => [target, name]),
  )
  for (const resolver of storage.fieldResolvers) {
    const name = nameOf.get(resolver.getObjectType?.() as () => void)
    if (name && resolver.kind === 'external') handlers.set(`${name}.${resolver.schemaName}`, resolver)
  }
  const instances = new Map<unknown, Record<string, Method>>()
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    const owners = [type, ...type.getInterfaces()].map(({ name }) => name)
    for (const field of Object.values(type.getFields())) {
      const [handler] = owners.flatMap((owner) => handlers.get(`${owner}.${field.name}`) ?? [])
      if (!handler) continue
      const Resolver = handler.target as new () => Record<string, Method>
      const instance = instances.get(Resolver) ?? new Resolver()
      instances.set(Resolver, instance)
      field.resolve = resolverOf(instance, handler)
    }
  }
}

function resolverOf(
  instance: Record<string, Method>,
  { methodName, params = [] }: Handler,
): GraphQLFieldResolver<unknown, unknown, Record<string, unknown>> {
  const readers = params.toSorted((a, b) => a.index - b.index).map(readerOf)
  const [first, second, third] = readers
  const method = instance[methodName]!.bind(instance)
  if (!first) return () => method()
  if (!second) return (root, args, context) => method(first(root, args, context))
  if (!third) return (root, args, context) => method(first(root, args, context), second(root, args, context))
  return (root, args, context) => method(...readers.map((read) => read(root, args, context)))
}

type Reader = (root: unknown, args: Record<string, unknown>, context: unknown) => unknown

function readerOf(param: Param): Reader {
  switch (param.kind) {
    case 'root':
      return (root) => root
    case 'context':
      return (_root, _args, context) => context
    case 'args':
      return (_root, args) => args
    case 'arg':
      return (_root, args) => args[param.name]
    default:
      throw new Error(
        `${param.methodName}: a resolver takes root, arguments and context, and no ${param.kind}.`,
      )
  }
}
