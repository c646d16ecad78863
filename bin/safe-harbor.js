#!/usr/bin/env node
// In the oldest JavaScript: an old Node has to read this file before it can be told that it is too old.
var version = process.versions.node
var running = version.split('.').map(Number)
var isTooOld = running[0] < 22 || (running[0] === 22 && running[1] < 15)

var advice = [
  'Safe Harbor needs Node 22.15 or newer; this is Node ',
  version,
  '. Run it through npm (npm start, npx safe-harbor), which brings its own Node, or install a newer one.',
].join('')

function refuse(sentence) {
  console.error(sentence)
  process.exit(1)
}

function setExitCode(exitCode) {
  process.exitCode = exitCode
}

// The database driver would end an older one without a word.
if (isTooOld) refuse(advice)

var path = require('node:path')
var root = path.dirname(__dirname)
var main = path.join(root, 'dist/src/cli/main.js')
var isBuilt = require('node:fs').existsSync(main)

if (!isBuilt) refuse(['Safe Harbor has not been built: run "npm run build" in ', root, '.'].join(''))

require(main).main(process.argv).then(setExitCode)
