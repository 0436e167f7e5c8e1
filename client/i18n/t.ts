/** Words of one area in one language. `{name}` in a text is replaced by the parameter of that name. */
export type Catalogue = Readonly<Record<string, string>>
export type Parameters = Readonly<Record<string, string | number>>

/** The text of a key with its parameters. A missing key is a fault of programming and shows itself. */
export function translate(catalogue: Catalogue, key: string, parameters: Parameters = {}): string {
  const text = catalogue[key]
  if (text === undefined) throw new Error(`no text for ${key}`)
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole))
}
