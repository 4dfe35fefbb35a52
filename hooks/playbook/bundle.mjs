/** Bundles the site's assets: `{ assets, stemmers }` comes in, what is published goes out by the name of what was written, both as JSON. Run by `bundle.py`. */

import { readFileSync } from 'node:fs'
import path from 'node:path'

const fail = (/** @type {string} */ words) => {
  process.stderr.write(words)
  process.exit(1)
}
const esbuild = await import('esbuild').catch(() => fail('esbuild is missing; `make build` installs it'))

const { assets, stemmers } = JSON.parse(readFileSync(0, 'utf8'))
const scripts = path.join(assets, 'javascripts')
const styles = path.join(assets, 'stylesheets')
const shared = { bundle: true, minify: true, write: false, outdir: '/', legalComments: 'none', logLevel: 'silent' }
const script = { ...shared, format: 'iife', target: 'es2022' }

// Snowball's stemmers are classic scripts that make globals: they stand as they are before the rest, which is bundled into one more.
const stand = ['base', ...stemmers].map((name) => readFileSync(path.join(scripts, 'vendor', `${name}-stemmer.js`), 'utf8'))

const built = await Promise.all([
  esbuild.build({ ...script, banner: { js: stand.join('\n') }, entryPoints: [path.join(scripts, 'playbook.mjs')] }),
  // Fetched when somebody needs them, so they are no part of what every page loads.
  esbuild.build({ ...script, format: 'esm', entryPoints: ['timer.mjs', 'floating.mjs', 'my-lists.mjs'].map((name) => path.join(scripts, 'ui', name)) }),
  esbuild.build({ ...script, entryPoints: [path.join(scripts, 'mine.mjs')] }),
  esbuild.build({ ...script, entryPoints: ['before-paint.js', 'choose.js'].map((name) => path.join(scripts, name)) }),
  esbuild.build({ ...script, entryPoints: ['service-worker.mjs', 'gone.mjs'].map((name) => path.join(scripts, 'worker', name)) }),
  esbuild.build({ ...script, entryPoints: [path.join(scripts, 'drill.mjs')] }),
  esbuild.build({ ...shared, entryPoints: ['playbook.css', 'drill.css', 'print.css'].map((name) => path.join(styles, name)) }),
]).catch((error) => fail(error.message))

const files = built.flatMap(({ outputFiles }) => outputFiles.map((file) => [path.basename(file.path), file.text]))
process.stdout.write(JSON.stringify(Object.fromEntries(files)))
