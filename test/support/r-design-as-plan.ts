import type { Table } from '../../server/reference/op.ts'

// biome-ignore lint/suspicious/noExplicitAny: each op has options of its own, the files say which
export type Any = any

export const designOf = (entry: Any, spec: Any, table: Table): Any => ({
  ...(entry.strata ? { strata: entry.strata } : {}),
  ...(entry.ids ? { psu: entry.ids } : {}),
  ...(table.columns.has(entry.weights) ? { weight: entry.weights } : {}),
  ...(entry.fpc ? { fpc: entry.fpc } : {}),
  nested: entry.nest === true,
  lonelyPsu: spec.lonely === 'certainty' ? 'remove' : (spec.lonely ?? 'fail'),
})

/** `a == "x" & b >= 2` as a condition of a plan. */
export function conditionOf(where: string): Any {
  const parts = where.split('&').map((part) => {
    const [, variable, operator, text] = /^\s*([\w.]+)\s*(==|!=|>=|<=|>|<)\s*("[^"]*"|[\d.]+)\s*$/.exec(part) ?? []
    if (!variable || !text) throw new Error(`cannot read ${where}`)
    return { variable, operator, value: text.startsWith('"') ? text.slice(1, -1) : Number(text) }
  })
  return parts.length === 1 ? parts[0] : { and: parts }
}

const marginsOf = (population: Any[]): Any[] =>
  population.map((entry) => {
    const variables = Object.keys(entry).filter((name) => name !== 'Freq')
    const cells = entry.Freq.map((people: number, i: number) => ({
      categories: variables.map((name) => entry[name][i]),
      population: people,
    }))
    return { variables, cells }
  })

const distances: Record<string, string> = { linear: 'linear', raking: 'raking', logit: 'logit', greg: 'linear' }

export function weightingOf({ op, population, bounds, lower, upper, strict }: Any): Any {
  if (op.startsWith('postst')) return { postStratify: marginsOf([population])[0] }
  if (op === 'trim_after_rake') return { rake: marginsOf(population), trim: { lower, upper, strict } }
  if (op.startsWith('rake')) return { rake: marginsOf(population) }
  const [, kind = ''] = /^calibrate_(linear|raking|logit)/.exec(op) ?? []
  const limits = bounds ? { lower: bounds[0], upper: bounds[1] } : {}
  return { calibrate: { margins: marginsOf(population), distance: distances[kind], ...limits } }
}
