import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

/** Room for all that a few answers take while they are made: both halves of the space of what is new. */
const YOUNG_BYTES = 64 * 1_024 * 1_024
const LOOK_EVERY_MS = 50

/**
 * Keeps a long ingest, or a server, small. What they make is soon garbage, which V8 would let pile up for as long as
 * the machine has memory: the process stays the same size however many files or requests there are.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=40')
  setFlagsFromString('--semi-space-growth-factor=1')
  // Where much outlived a collection once, as when fifty ask at the same moment, V8 would put all that is like it
  // among what lives long, ever after: each answer then leaves megabytes that only a full collection takes away.
  setFlagsFromString('--no-allocation-site-pretenuring')
}

/**
 * Keeps it as small, and ready for a hundred who come after a quiet night: V8 takes space from what is new while
 * little happens, until an answer does not fit in, and lets it grow to a half of such a process where it may. Here it
 * grows again, to its size and no further.
 */
export function keepHeapReady(): void {
  keepHeapSmall()
  setFlagsFromString('--no-memory-reducer')
  setInterval(keepYoungSpace, LOOK_EVERY_MS).unref()
}

function keepYoungSpace(): void {
  const { space_size: now = YOUNG_BYTES } =
    getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space') ?? {}
  setFlagsFromString(`--semi-space-growth-factor=${now < YOUNG_BYTES ? 2 : 1}`)
}
