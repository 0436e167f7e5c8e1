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
  plugins: [slimDomain(), plainImports(), serviceWorker()],
  build: {
    ...output,
    outDir,
    emptyOutDir: false,
    manifest: '.vite/citizen.json',
    rolldownOptions: { input: { questionnaire: resolve(root, 'questionnaire.html') } },
  },
})

type Edit = { readonly start: number; readonly end: number; readonly text: string }

/**
 * Leaves out what the phone never uses of the domain, 3 KB of the page: schemas with which nothing is parsed (they are
 * marked as free of effects), and of item types what only documents and the designer need.
 */
function slimDomain(): Plugin {
  return {
    name: 'slim-domain',
    enforce: 'post',
    transform(code, id) {
      if (!/\/domain\/.*\.ts$/.test(id)) return null
      const constants = parseAst(code).body.flatMap(constantsOf)
      const edits = [
        ...constants.filter((value) => firstName(value) === 'z').map((value) => asPure(value, code)),
        ...constants.flatMap(unusedParts),
      ].sort((a, b) => b.start - a.start)
      return edits.reduce((text, { start, end, text: next }) => text.slice(0, start) + next + text.slice(end), code)
    },
  }
}

function constantsOf(statement: ESTree.Statement | ESTree.ModuleDeclaration): ESTree.Expression[] {
  const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
  if (declared?.type !== 'VariableDeclaration') return []
  return declared.declarations.flatMap(({ init }) => init ?? [])
}

/** The name at the very left: `z` of `z.array(…).check(…)`. */
function firstName(expression: ESTree.Expression): string | undefined {
  if (expression.type === 'CallExpression') return firstName(expression.callee)
  if (expression.type === 'MemberExpression') return firstName(expression.object)
  return expression.type === 'Identifier' ? expression.name : undefined
}

const asPure = ({ start, end }: ESTree.Expression, code: string): Edit => ({
  start,
  end,
  text: `/* @__PURE__ */ (() => ${code.slice(start, end)})()`,
})

function unusedParts(expression: ESTree.Expression): Edit[] {
  if (expression.type !== 'CallExpression' || firstName(expression) !== 'defineItemType') return []
  const [itemType] = expression.arguments
  if (itemType?.type !== 'ObjectExpression') return []
  return itemType.properties.flatMap((part) => {
    const name = part.type === 'Property' && part.key.type === 'Identifier' ? part.key.name : ''
    return name === 'schema' || name === 'blank' ? [{ start: part.start, end: part.end, text: `${name}: null` }] : []
  })
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
