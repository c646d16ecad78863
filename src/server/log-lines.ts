/** So many characters are written at once, and so is what has waited for so long. */
const MAX_WAITING = 64 * 1_024
const MAX_WAIT_MS = 20

/**
 * Standard output for log lines, several in one go: one by one, the lines of answers that are kept cost as
 * much as sending these. A process that ends writes what is left; one that is killed loses the last moment.
 */
export function logLines(output: NodeJS.WritableStream = process.stdout): { write(line: string): void } {
  let waiting = ''
  let timer: NodeJS.Timeout | undefined
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    process.off('exit', flush)
    const lines = waiting
    waiting = ''
    if (lines) output.write(lines)
  }
  const wait = () => {
    process.once('exit', flush)
    return setTimeout(flush, MAX_WAIT_MS).unref()
  }
  return {
    write(line) {
      waiting += line
      if (waiting.length > MAX_WAITING) flush()
      else timer ??= wait()
    },
  }
}
