/** Marks that change the direction of what follows: in a title they could turn around what stands beside it. */
const DIRECTIONS = /\p{Bidi_Control}/gu

/** A text without the marks by which it could turn its surroundings around. */
export const withoutDirections = (text: string): string => text.replace(DIRECTIONS, '')
