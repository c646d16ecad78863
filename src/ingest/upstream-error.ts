/** The server that records come from cannot be reached, or keeps failing. What was stored before is kept. */
export class UpstreamError extends Error {
  override name = 'UpstreamError'
}

/** The server has no such file. */
export class MissingUpstreamError extends Error {
  override name = 'MissingUpstreamError'
}

/** The server keeps sending something else than what was asked for, such as a web page with status 200. */
export class WrongContentError extends Error {
  override name = 'WrongContentError'
}
