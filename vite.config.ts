import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build, defineConfig, type InlineConfig, type Plugin, type UserConfig } from 'vite'

const shared = {
  root: 'client',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
} satisfies UserConfig

const output = {
  outDir: '../dist/client',
  // Old WeChat kernels.
  target: 'es2017',
  cssTarget: 'chrome61',
  modulePreload: false,
} as const

/** The citizen's page, built apart from the staff's so that it carries no byte that only they need. */
export const citizenPage = (outDir: string): InlineConfig => ({
  ...shared,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  plugins: [serviceWorker()],
  build: {
    ...output,
    outDir,
    emptyOutDir: false,
    manifest: '.vite/citizen.json',
    rolldownOptions: {
      input: { questionnaire: 'client/questionnaire.html' },
      // Schemas that the phone never parses with are dropped: making one has no effect but the schema.
      treeshake: { manualPureFunctions: ['z'] },
    },
  },
})

/** Writes the worker with the names of the files that it keeps for a phone without network. */
function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    generateBundle(_options, bundle) {
      const files = Object.keys(bundle).filter((name) => /\.(js|css)$/.test(name))
      const source = readFileSync('client/questionnaire/service-worker.js', 'utf8')
      const list = JSON.stringify(files.sort().map((name) => `/${name}`))
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source: source.replace("['FILES']", list) })
    },
  }
}

/** Builds the citizen's page into the same folder once the staff's pages are there. */
function thenCitizenPage(): Plugin {
  let outDir = ''
  return {
    name: 'then-citizen-page',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir)
    },
    async closeBundle() {
      await build(citizenPage(outDir))
    },
  }
}

export default defineConfig({
  ...shared,
  plugins: [thenCitizenPage()],
  build: {
    ...output,
    emptyOutDir: true,
    manifest: true,
    rolldownOptions: { input: { staff: 'client/index.html' } },
  },
})
