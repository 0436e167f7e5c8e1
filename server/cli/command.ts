import { parseArgs } from 'node:util'
import type { Config } from '../config.ts'

interface Option {
  readonly type: 'string' | 'boolean'
  readonly default?: string
  /** Place, from 0, at which the value may stand without the option's name. */
  readonly position?: number
  /** What stands after the option in the help, as FILE. */
  readonly placeholder?: string
  readonly summary: string
}

type Options = Readonly<Record<string, Option>>
type Value<O extends Option> = O['type'] extends 'boolean'
  ? boolean
  : O extends { readonly default: string }
    ? string
    : string | undefined
export type Values<O extends Options> = { readonly [K in keyof O]: Value<O[K]> }

/** What a command works with besides its options. */
export interface Terminal {
  readonly config: Config
  readonly print: (line: string) => void
  /** Shows how far something is: on a terminal in place, elsewhere now and then as a line. */
  readonly progress: (line: string) => void
}

export interface Command<O extends Options = Options> {
  readonly options: O
  readonly run: (values: Values<O>, terminal: Terminal) => Promise<void>
}

/** What the list of commands knows of one without loading it. */
export interface CommandEntry {
  readonly name: string
  readonly summary: string
  readonly load: () => Promise<Command>
}

/** A command with its options known to the function that runs it. */
export const defineCommand = <const O extends Options>(command: Command<O>): Command =>
  // The list of commands forgets the names of options; `readValues` reads just these.
  command as unknown as Command

/** A mistake in how the program was called: ends with exit code 2. */
export const usageFault = (message: string): Error => Object.assign(new Error(message), { exitCode: 2 })

/** A whole number from the command line. */
export function wholeNumber(name: string, text: string, smallest = 0): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (!(value >= smallest))
    throw usageFault(`--${name} 请写整数，至少 ${smallest} · write a whole number from ${smallest}`)
  return value
}

/** A value that must be given. */
export function required(name: string, value: string | undefined): string {
  if (!value) throw usageFault(`缺少 --${name} · --${name} is missing`)
  return value
}

/** Names of the options whose values may stand without them, in their order. */
const placesOf = ({ options }: Command): string[] =>
  Object.keys(options)
    .filter((name) => options[name]?.position !== undefined)
    .sort((a, b) => options[a]!.position! - options[b]!.position!)

/** The options as they were typed, over their defaults. */
export function readValues(command: Command, words: readonly string[]): Values<Options> {
  const options = Object.fromEntries(Object.entries(command.options).map(([name, { type }]) => [name, { type }]))
  const defaults = Object.entries(command.options).map(
    ([name, option]) => [name, option.type === 'boolean' ? false : option.default] as const,
  )
  const places = placesOf(command)
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options,
      strict: true,
      allowPositionals: places.length > 0,
    })
    const open = places.filter((name) => values[name] === undefined)
    if (positionals.length > open.length)
      throw new Error(`多了“${positionals[open.length]}” · one word too many: ${positionals[open.length]}`)
    const placed = positionals.map((word, k) => [open[k], word] as const)
    return { ...Object.fromEntries(defaults), ...Object.fromEntries(placed), ...values } as Values<Options>
  } catch (cause) {
    throw usageFault((cause as Error).message.split(/\. |\n/)[0] ?? '')
  }
}

export function helpOf({ name, summary }: Omit<CommandEntry, 'load'>, command: Command): string {
  const places = placesOf(command)
  const words = places.map((word) => command.options[word]!.placeholder ?? word)
  const usage = words.length > 0 ? [`  minyi ${[name, ...words].join(' ')}`, ''] : []
  const rows = Object.entries(command.options).map(([word, option]) => {
    const left = option.type === 'string' ? `--${word} ${option.placeholder ?? 'TEXT'}` : `--${word}`
    return `  ${left.padEnd(26)} ${option.summary}${option.default === undefined ? '' : ` (${option.default})`}`
  })
  return [`minyi ${name} — ${summary}`, '', ...usage, ...rows, `  ${'--help'.padEnd(26)} 显示本说明 · show this`].join(
    '\n',
  )
}
