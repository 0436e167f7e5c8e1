import { ownNames } from '../i18n/own-names.ts'
import { setStaffLanguage, staffLanguage } from '../i18n/staff-language.ts'
import { Button } from '../ui/button.tsx'

/** Changes the workbench to the other language, which is named in itself. */
export function LanguageButton() {
  const other = staffLanguage.value === 'en' ? 'zh-CN' : 'en'
  return (
    <Button kind="text" size="small" icon="globe" onClick={() => setStaffLanguage(other)}>
      <span lang={other}>{ownNames[other]}</span>
    </Button>
  )
}
