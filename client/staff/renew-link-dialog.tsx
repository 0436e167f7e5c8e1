import { useSignal } from '@preact/signals'
import { type Account, accountRoutes } from '../../domain/api/accounts.ts'
import { call } from '../api.ts'
import { commonWords } from '../i18n/common/words.ts'
import { staffWords } from '../i18n/staff/words.ts'
import { ProblemBanner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useAction } from '../ui/use-action.ts'
import { type Link, LinkActions, linkOf, OneTimeLink } from './one-time-link.tsx'

/** For an invitation that was lost or has expired, and for a password that was forgotten. */
export function RenewLinkDialog({ account, onClose }: { account: Account | null; onClose: () => void }) {
  const link = useSignal<Link | null>(null)
  const action = useAction()
  const close = () => {
    link.value = null
    action.clear()
    onClose()
  }
  const renew = ({ id }: Account) =>
    action.run(async () => {
      link.value = linkOf(await call(accountRoutes.renewLink, { params: { account: id } }))
    })
  const actions = account && (
    <>
      <Button onClick={close}>{commonWords('cancel')}</Button>
      <Button kind="primary" isBusy={action.isBusy} onClick={() => void renew(account)}>
        {staffWords('makeNewLink')}
      </Button>
    </>
  )
  return (
    <Dialog
      title={staffWords('newLinkFor', { name: account?.name ?? '' })}
      isOpen={account !== null}
      onClose={close}
      actions={link.value ? <LinkActions link={link.value} onDone={close} /> : actions}
    >
      <ProblemBanner problem={action.problem} />
      {account && link.value && <OneTimeLink name={account.name} link={link.value} />}
      {account && !link.value && (
        <p>{staffWords(account.isSetUp ? 'newLinkResets' : 'newLinkInvites', { name: account.name })}</p>
      )}
    </Dialog>
  )
}
