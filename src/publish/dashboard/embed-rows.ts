/** Rows of the tiles in an article; a wall has more. */
export const EMBED_ROWS = { moved: 3, ahead: 2, held: 0, grown: 2 }
