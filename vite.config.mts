import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'

const OUT = path.resolve(import.meta.dirname, 'dist/explorer')

/** Brotli's best takes ten times as long for a twentieth less. */
const BROTLI_QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

const forms: Record<string, (content: Buffer) => Promise<Buffer>> = {
  '.br': (content) => promisify(brotliCompress)(content, BROTLI_QUALITY),
  '.gz': (content) => promisify(gzip)(content),
}

/** Writes each asset in its compressed forms, too: the server then compresses none of them again. */
function precompressed(): Plugin {
  return {
    name: 'precompressed',
    apply: 'build',
    async closeBundle() {
      const names = (await readdir(OUT, { recursive: true })).filter((name) => /\.(js|css|html)$/.test(name))
      for (const name of names) {
        const content = await readFile(path.join(OUT, name))
        for (const [ending, compress] of Object.entries(forms)) {
          await writeFile(path.join(OUT, name + ending), await compress(content))
        }
      }
    },
  }
}

/** The fonts that GraphiQL brings weigh as much as its code; the reader's own do as well (explorer.css). */
function withoutWebFonts(): Plugin {
  return {
    name: 'without-web-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/graphiql/dist/style.css')) return null
      return code.replace(/@font-face\s*\{[^}]*\}/g, (rule) => (rule.includes('codicon') ? rule : ''))
    },
  }
}

/** The explorer alone; relative addresses, so that it works under any prefix. */
export default defineConfig({
  root: 'src/explorer',
  base: './',
  logLevel: 'warn',
  plugins: [withoutWebFonts(), precompressed()],
  build: {
    outDir: OUT,
    emptyOutDir: true,
    chunkSizeWarningLimit: 5_000,
    rolldownOptions: {
      // Libraries mark files for servers that render React; there is none here.
      onLog: (level, log, next) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && next(level, log),
    },
  },
  server: { proxy: { '/graphql': 'http://localhost:4000' } },
})
