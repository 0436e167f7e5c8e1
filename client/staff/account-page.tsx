import type { roles } from '../../domain/role.ts'
import { ownNames } from '../i18n/own-names.ts'
import { labelled } from '../i18n/punctuation.ts'
import { staffWords } from '../i18n/staff/words.ts'
import { setStaffLanguage, staffLanguage } from '../i18n/staff-language.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Page } from '../ui/page.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { account } from '../ui/session.ts'
import { setTheme, theme } from '../ui/theme.ts'
import { signOut } from './state.ts'

export const roleMay = (role: (typeof roles)[number]) => staffWords(`${role}May`)

export function AccountPage() {
  const me = account.value
  if (!me) return null
  return (
    <Page title={staffWords('myAccount')}>
      <Card title={me.name} subtitle={labelled(staffWords(me.role), roleMay(me.role))}>
        <div class="card-body stack">
          <div class="row">
            <span>{staffWords('language')}</span>
            <Segmented
              label={staffWords('language')}
              value={staffLanguage.value}
              choices={[
                { value: 'zh-CN', label: ownNames['zh-CN'] },
                { value: 'en', label: ownNames.en },
              ]}
              onChange={setStaffLanguage}
            />
          </div>
          <div class="row">
            <span>{staffWords('theme')}</span>
            <Segmented
              label={staffWords('theme')}
              value={theme.value}
              choices={[
                { value: 'light', label: staffWords('light') },
                { value: 'dark', label: staffWords('dark') },
              ]}
              onChange={setTheme}
            />
          </div>
          <div>
            <Button icon="leave" onClick={() => void signOut()}>
              {staffWords('signOut')}
            </Button>
          </div>
        </div>
      </Card>
    </Page>
  )
}
