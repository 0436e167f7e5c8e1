/** Fields that name an element of a list in the findings, the first present one first. */
function keyOf(element: unknown): string | null {
  if (typeof element !== 'object' || element === null) return null
  const { issue, id, variable, code, index } = element as Record<string, unknown>
  if (typeof issue === 'string') return issue
  if (typeof id === 'string') return id
  if (typeof variable === 'string') return typeof code === 'number' ? `${variable}:${code}` : variable
  return typeof code === 'number' || typeof index === 'number' ? String(code ?? index) : null
}

function child(parent: unknown, step: string): unknown {
  if (Array.isArray(parent)) return parent.find((element) => keyOf(element) === step) ?? parent[Number(step)]
  if (typeof parent !== 'object' || parent === null) return undefined
  return (parent as Record<string, unknown>)[step]
}

/**
 * What lies at a path as `issues/E09/mention`; undefined where nothing does. Elements of lists go by what names them:
 * issue, id, variable, code or index, and `variable:code` for rows of the sample; plain lists by position.
 */
export const lookUp = (root: unknown, path: string): unknown => path.split('/').reduce(child, root)

/** All things at a path in which `*` stands for every element: `issues/*`. */
export const lookUpAll = (root: unknown, path: string): unknown[] =>
  path
    .split('/')
    .reduce<unknown[]>(
      (found, step) =>
        step === '*'
          ? found.flatMap((parent) => (Array.isArray(parent) ? parent : []))
          : found.map((parent) => child(parent, step)).filter((one) => one !== undefined),
      [root],
    )
