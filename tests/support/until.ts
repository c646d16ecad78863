/** Long enough for a machine that does much else; whoever is there sooner is not kept waiting. */
const PATIENCE_MS = 20_000

/** Waits until a condition holds; fails where it never does. Gives the milliseconds that it took. */
export async function until(what: string, holds: () => Promise<boolean> | boolean): Promise<number> {
  const startedAt = performance.now()
  while (!(await holds())) {
    if (performance.now() - startedAt > PATIENCE_MS) throw new Error(`not within ${PATIENCE_MS} ms: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return performance.now() - startedAt
}
