const xs = 'xmlns:xs="http://www.w3.org/2001/XMLSchema"'

const dublinCore = ['title', 'creator', 'subject', 'description', 'identifier', 'language']
const moments = ['created', 'modified']

/** Three small schemas that those of Ecma import from elsewhere, written after what their standards say of these names. */
export const supplements: ReadonlyMap<string, string> = new Map([
  [
    'own-xml.xsd',
    `<xs:schema ${xs} targetNamespace="http://www.w3.org/XML/1998/namespace">
      <xs:attribute name="space"><xs:simpleType><xs:restriction base="xs:NCName">
        <xs:enumeration value="default"/><xs:enumeration value="preserve"/>
      </xs:restriction></xs:simpleType></xs:attribute>
      <xs:attribute name="lang" type="xs:language"/>
    </xs:schema>`,
  ],
  [
    'own-dc.xsd',
    `<xs:schema ${xs} targetNamespace="http://purl.org/dc/elements/1.1/">
      ${dublinCore.map((name) => `<xs:element name="${name}" type="xs:string"/>`).join('')}
    </xs:schema>`,
  ],
  [
    'own-dcterms.xsd',
    `<xs:schema ${xs} targetNamespace="http://purl.org/dc/terms/" xmlns="http://purl.org/dc/terms/">
      <xs:simpleType name="W3CDTF"><xs:union memberTypes="xs:gYear xs:gYearMonth xs:date xs:dateTime"/></xs:simpleType>
      ${moments.map((name) => `<xs:element name="${name}" type="W3CDTF"/>`).join('')}
    </xs:schema>`,
  ],
])
