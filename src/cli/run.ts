import { main } from './main'

/** Runs the command line from the sources, for development. */
void main(process.argv).then((exitCode) => {
  process.exitCode = exitCode
})
