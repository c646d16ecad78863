import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import { Node } from '../entities/node'
import { findNode, findNodes } from '../queries/nodes'
import type { Context } from './context'

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description:
      'Any object by its global id, as its field `id` gives it. Null where there is none of that id.',
  })
  node(
    @Arg('id', () => ID, { description: 'Global id, such as `QmlsbDpzMTczMy0xMTM`.' }) id: string,
    @Ctx() { loaders }: Context,
  ) {
    return findNode(loaders, id, 'id')
  }

  @Query(() => [Node], {
    nullable: 'items',
    description:
      'Objects by their global ids, up to 100, each at the place of its id; null where there is none.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'Global ids, up to 100, of any types mixed.' }) ids: string[],
    @Ctx() { loaders }: Context,
  ) {
    return findNodes(loaders, ids)
  }
}
