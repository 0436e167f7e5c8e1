import { useSignal } from '@preact/signals'
import { accountRoutes } from '../../domain/api/accounts.ts'
import { type Role, roles } from '../../domain/role.ts'
import { call } from '../api.ts'
import { commonWords } from '../i18n/common/words.ts'
import { staffWords } from '../i18n/staff/words.ts'
import { ProblemBanner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { useAction } from '../ui/use-action.ts'
import { roleMay } from './account-page.tsx'
import { type Link, LinkActions, linkOf, OneTimeLink } from './one-time-link.tsx'

export function InviteDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const name = useSignal('')
  const role = useSignal<Role>('analyst')
  const link = useSignal<Link | null>(null)
  const action = useAction()
  const close = () => {
    name.value = ''
    link.value = null
    action.clear()
    onClose()
  }
  const invite = () =>
    action.run(async () => {
      link.value = linkOf(await call(accountRoutes.invite, { body: { name: name.value, role: role.value } }))
    })
  const isTooShort = name.value.trim().length < 2
  return (
    <Dialog
      title={staffWords('invite')}
      isOpen={isOpen}
      onClose={close}
      actions={
        link.value ? (
          <LinkActions link={link.value} onDone={close} />
        ) : (
          <>
            <Button onClick={close}>{commonWords('cancel')}</Button>
            <Button
              kind="primary"
              isBusy={action.isBusy}
              disabledReason={isTooShort ? staffWords('nameTooShort') : undefined}
              onClick={() => void invite()}
            >
              {staffWords('makeLink')}
            </Button>
          </>
        )
      }
    >
      <ProblemBanner problem={action.problem} />
      {link.value ? (
        <OneTimeLink name={name.value} link={link.value} />
      ) : (
        <>
          <p class="muted">{staffWords('inviteIntro')}</p>
          <TextField
            label={staffWords('name')}
            hint={staffWords('nameRules')}
            value={name.value}
            maxLength={60}
            onInput={(value) => {
              name.value = value
            }}
          />
          <SelectField
            label={staffWords('role')}
            hint={roleMay(role.value)}
            value={role.value}
            choices={roles.map((value) => ({ value, label: staffWords(value) }))}
            onChange={(value) => {
              role.value = value
            }}
          />
        </>
      )}
    </Dialog>
  )
}
