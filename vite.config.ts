import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build, defineConfig, type ESTree, type InlineConfig, type Plugin, parseAst } from 'vite'

const root = resolve(import.meta.dirname, 'client')
const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const

// Old WeChat kernels.
const output = { target: 'es2017', cssTarget: 'chrome61', modulePreload: false } as const

/** The citizen's page, built apart from the staff's so that it carries no byte that only they need. */
export const citizenPage = (outDir: string): InlineConfig => ({
  root,
  oxc,
  configFile: false,
  logLevel: 'warn',
  plugins: [pureSchemas(), plainImports(), serviceWorker()],
  build: {
    ...output,
    outDir,
    emptyOutDir: false,
    manifest: '.vite/citizen.json',
    rolldownOptions: { input: { questionnaire: resolve(root, 'questionnaire.html') } },
  },
})

/** Marks the schemas of the domain as free of effects: those with which the phone parses nothing are left out. */
function pureSchemas(): Plugin {
  return {
    name: 'pure-schemas',
    enforce: 'post',
    transform(code, id) {
      if (!/\/domain\/.*\.ts$/.test(id)) return null
      const schemas = parseAst(code).body.flatMap(constantsOf).filter(isMadeByZod)
      return schemas.reduceRight(
        (text, { start, end }) =>
          `${text.slice(0, start)}/* @__PURE__ */ (() => ${text.slice(start, end)})()${text.slice(end)}`,
        code,
      )
    },
  }
}

function constantsOf(statement: ESTree.Statement | ESTree.ModuleDeclaration): ESTree.Expression[] {
  const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
  if (declared?.type !== 'VariableDeclaration') return []
  return declared.declarations.flatMap(({ init }) => init ?? [])
}

/** `z.string()`, `z.array(…).check(…)` and so on. */
function isMadeByZod(expression: ESTree.Expression): boolean {
  if (expression.type === 'CallExpression') return isMadeByZod(expression.callee)
  if (expression.type === 'MemberExpression') return isMadeByZod(expression.object)
  return expression.type === 'Identifier' && expression.name === 'z'
}

/** Later parts have no style sheets and no parts of their own, so Vite's code for fetching those is left out. */
function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) => (id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load()' : null),
  }
}

/** Writes the worker with the names of the files that it keeps for a phone without network. */
function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    generateBundle(_options, bundle) {
      const files = Object.keys(bundle).filter((name) => /\.(js|css)$/.test(name))
      const list = JSON.stringify(files.sort().map((name) => `/${name}`))
      const source = readFileSync(resolve(root, 'questionnaire/service-worker.js'), 'utf8')
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
    async closeBundle(fault) {
      if (!fault) await build(citizenPage(outDir))
    },
  }
}

export default defineConfig({
  root,
  oxc,
  plugins: [thenCitizenPage()],
  build: {
    ...output,
    outDir: '../dist/client',
    emptyOutDir: true,
    manifest: true,
    rolldownOptions: { input: { staff: resolve(root, 'index.html') } },
  },
})
