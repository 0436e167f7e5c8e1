import { ImportedXmlComponent, type XmlComponent } from 'docx'

/** An element that the library knows nothing of. */
export function node(name: string, attributes: Record<string, string>, children: XmlComponent[] = []): XmlComponent {
  const made = new ImportedXmlComponent(name, attributes)
  for (const child of children) made.push(child as ImportedXmlComponent)
  return made
}
