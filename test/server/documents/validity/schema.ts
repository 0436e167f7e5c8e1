import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  XmlBufferInputProvider,
  XmlDocument,
  XmlValidateError,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm'
import { supplements } from './supplements.ts'

const folder = fileURLToPath(new URL('../../../golden/ooxml/', import.meta.url))
const xs = 'xmlns:xs="http://www.w3.org/2001/XMLSchema"'
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006'

/** ISO/IEC 29500 added to ECMA-376:2006 the setting by which Word knows how new a file is. */
const withCompatSetting = (xsd: string) =>
  xsd.replace(
    /(<xsd:complexType name="CT_Compat">[\s\S]*?)(<\/xsd:sequence>)/,
    `$1<xsd:element name="compatSetting" minOccurs="0" maxOccurs="unbounded"><xsd:complexType>
      ${['name', 'uri', 'val'].map((name) => `<xsd:attribute name="${name}" type="xsd:string"/>`).join('')}
    </xsd:complexType></xsd:element>$2`,
  )

/** The files of one namespace become one schema: libxml2 takes a namespace in only once. */
function wholeSchema(): XsdValidator {
  const files = new Map(supplements)
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.xsd'))) {
    const xsd = readFileSync(join(folder, name), 'utf8')
    files.set(name, name === 'wml.xsd' ? withCompatSetting(xsd) : xsd)
  }
  const namespaceOf = (name: string) => /targetNamespace="([^"]*)"/.exec(files.get(name) ?? '')?.[1] ?? ''
  const names = [...files.keys()]
  const imports = [...new Set(names.map(namespaceOf))].map((namespace, index) => {
    const own = names.filter((name) => namespaceOf(name) === namespace)
    const includes = own.map((name) => `<xs:include schemaLocation="${name}"/>`)
    const target = `targetNamespace="${namespace}" xmlns="${namespace}" elementFormDefault="qualified"`
    files.set(`all-${index}.xsd`, `<xs:schema ${xs} ${target}>${includes.join('')}</xs:schema>`)
    return `<xs:import namespace="${namespace}" schemaLocation="all-${index}.xsd"/>`
  })
  const buffers = [...files].map(([name, xsd]) => [`xsd:/${name}`, Buffer.from(xsd)] as const)
  xmlRegisterInputProvider(new XmlBufferInputProvider(Object.fromEntries(buffers)))
  const root = XmlDocument.fromString(`<xs:schema ${xs}>${imports.join('')}</xs:schema>`, { url: 'xsd:/all.xsd' })
  return XsdValidator.fromDoc(root)
}

/** As a reader takes a part that knows no extension: what the part itself calls ignorable is left out. */
function takeOutIgnorable(part: XmlDocument): void {
  const { root } = part
  const prefixes = root.attr('Ignorable', 'mc')?.value.split(/\s+/) ?? []
  const unknown = [compatibility, ...prefixes.flatMap((prefix) => root.namespaceForPrefix(prefix) ?? [])]
  for (const namespace of unknown) {
    for (const node of part.find(`//@*[namespace-uri()="${namespace}"]`)) node.remove()
    for (const node of part.find(`//*[namespace-uri()="${namespace}"]`)) node.remove()
  }
}

let validator: XsdValidator | undefined

/** What the schemas of Office Open XML find wrong with a part of a package; nothing when it is valid. */
export function schemaFaults(xml: string): string[] {
  validator ??= wholeSchema()
  const part = XmlDocument.fromString(xml)
  try {
    takeOutIgnorable(part)
    validator.validate(part)
    return []
  } catch (fault) {
    if (!(fault instanceof XmlValidateError)) throw fault
    return fault.details.map(({ message }) => message.trim())
  } finally {
    part.dispose()
  }
}
