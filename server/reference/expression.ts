import type { Table } from './op.ts'
import { columnOf } from './spec.ts'

/** A value per row: numbers with NaN for missing, or texts with null. A constant has one. */
type Vector = readonly (number | string | null)[]

const tokenPattern =
  /\s*(%in%|==|!=|<=|>=|&&?|\|\|?|[-+*/^()<>!,:]|"[^"]*"|'[^']*'|`[^`]*`|[\d.]+(?:e[-+]?\d+)?L?|[\w.]+)/gy

function tokensOf(text: string): string[] {
  const found = [...text.matchAll(tokenPattern)].map((match) => match[1] ?? '')
  if (found.join('') !== text.replaceAll(/\s+(?=(?:[^"]*"[^"]*")*[^"]*$)/g, '')) throw new Error(`cannot read ${text}`)
  return found
}

const isMissing = (value: number | string | null): boolean => value === null || Number.isNaN(value)

const asNumber = (value: number | string | null): number => (value === null ? Number.NaN : Number(value))

/** One operation on two values that are there. Texts compare as texts, as R does when one side is one. */
function operate(operator: string, a: number | string, b: number | string): number {
  const isText = typeof a === 'string' || typeof b === 'string'
  const [x, y] = isText ? [String(a), String(b)] : [a, b]
  switch (operator) {
    case '==':
      return x === y ? 1 : 0
    case '!=':
      return x === y ? 0 : 1
    case '<':
      return x < y ? 1 : 0
    case '<=':
      return x <= y ? 1 : 0
    case '>':
      return x > y ? 1 : 0
    case '>=':
      return x >= y ? 1 : 0
    case '+':
      return Number(x) + Number(y)
    case '-':
      return Number(x) - Number(y)
    case '*':
      return Number(x) * Number(y)
    case '/':
      return Number(x) / Number(y)
    case '^':
      return Number(x) ** Number(y)
    default:
      throw new Error(`no operator ${operator}`)
  }
}

/** FALSE & NA is FALSE and TRUE | NA is TRUE; else missing stays missing. */
function combine(operator: string, a: number | string | null, b: number | string | null): number {
  const [x, y] = [asNumber(a), asNumber(b)]
  const decisive = operator[0] === '&' ? 0 : 1
  if (x === decisive || y === decisive) return decisive
  return Number.isNaN(x) || Number.isNaN(y) ? Number.NaN : 1 - decisive
}

const paired = (a: Vector, b: Vector, of: (x: Vector[number], y: Vector[number]) => number): Vector => {
  const size = Math.max(a.length, b.length)
  return Array.from({ length: size }, (_, i) =>
    of(a[a.length === 1 ? 0 : i] ?? null, b[b.length === 1 ? 0 : i] ?? null),
  )
}

/** Binary operators from the loosest to the tightest. */
const levels = [['|', '||'], ['&', '&&'], ['==', '!=', '<', '<=', '>', '>='], ['%in%'], ['+', '-'], ['*', '/'], ['^']]

const functions: Readonly<Record<string, (x: Vector) => Vector>> = {
  I: (x) => x,
  factor: (x) => x,
  as: (x) => x,
  'as.numeric': (x) => x,
  'as.integer': (x) => x,
  log: (x) => x.map((value) => Math.log(asNumber(value))),
  sqrt: (x) => x.map((value) => Math.sqrt(asNumber(value))),
  abs: (x) => x.map((value) => Math.abs(asNumber(value))),
  'is.na': (x) => x.map((value) => (isMissing(value) ? 1 : 0)),
}

function parser(tokens: readonly string[], table: Table) {
  let at = 0
  const take = (token: string): boolean => tokens[at] === token && ++at > 0
  const expect = (token: string): void => {
    if (!take(token)) throw new Error(`${token} expected in ${tokens.join(' ')}`)
  }
  const list = (): Vector[] => {
    const parts = [binary(0)]
    while (take(',')) parts.push(binary(0))
    expect(')')
    return parts
  }
  const primary = (): Vector => {
    const token = tokens[at++] ?? ''
    if (token === '(') {
      const inner = binary(0)
      expect(')')
      return inner
    }
    if (/^["']/.test(token)) return [token.slice(1, -1)]
    if (/^[\d.]*\d/.test(token)) return [Number(token.replace('L', ''))]
    if (token === 'TRUE' || token === 'FALSE') return [token === 'TRUE' ? 1 : 0]
    if (token === 'NA') return [null]
    if (token === 'c' && take('(')) return list().flat()
    const named = functions[token]
    if (named && take('(')) return named(list()[0] ?? [])
    const column = columnOf(table, token.replaceAll('`', ''))
    return column.isNumeric ? [...column.numbers] : column.texts
  }
  const unary = (): Vector => {
    if (take('-')) return paired([0], unary(), (x, y) => asNumber(x) - asNumber(y))
    if (take('!')) return binary(2).map((value) => 1 - asNumber(value))
    return primary()
  }
  const binary = (level: number): Vector => {
    const operators = levels[level]
    if (!operators) return unary()
    let left = binary(level + 1)
    for (let operator = tokens[at]; operator && operators.includes(operator); operator = tokens[at]) {
      at++
      left = apply(operator, left, binary(level + 1))
    }
    return left
  }
  return () => {
    const value = binary(0)
    if (at < tokens.length) throw new Error(`cannot read ${tokens.slice(at).join(' ')}`)
    return value
  }
}

function apply(operator: string, left: Vector, right: Vector): Vector {
  if (operator === '%in%') return left.map((value) => (right.some((one) => String(one) === String(value)) ? 1 : 0))
  if (/^[&|]/.test(operator)) return paired(left, right, (x, y) => combine(operator, x, y))
  return paired(left, right, (x, y) =>
    isMissing(x) || isMissing(y) ? Number.NaN : operate(operator, x as number | string, y as number | string),
  )
}

/** Numbers of an R expression over the columns of a table, as `age == "60+" & sex == "F"`: truth is 1 and 0. */
export function evaluate(text: string, table: Table): Float64Array {
  const value = parser(tokensOf(text), table)()
  return Float64Array.from({ length: table.size }, (_, i) => asNumber(value[value.length === 1 ? 0 : i] ?? null))
}

/** Rows for which a condition holds; missing is not holding. */
export const rowsWhere = (condition: string, table: Table): Uint8Array =>
  Uint8Array.from(evaluate(condition, table), (value) => (value === 1 ? 1 : 0))
