import { useSignal } from '@preact/signals'
import { type Account, accountRoutes } from '../../domain/api/accounts.ts'
import { type Role, roles } from '../../domain/role.ts'
import { call } from '../api.ts'
import { labelled } from '../i18n/punctuation.ts'
import { staffWords } from '../i18n/staff/words.ts'
import { ProblemBanner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Loading } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'
import { account as me } from '../ui/session.ts'
import { showToast } from '../ui/show-toast.ts'
import { Tag } from '../ui/tag.tsx'
import { useActions } from '../ui/use-action.ts'
import { useLoaded } from '../ui/use-loaded.ts'
import { accountState, accountTone } from './account-state.ts'
import { InviteDialog } from './invite-dialog.tsx'
import { RenewLinkDialog } from './renew-link-dialog.tsx'

export function AccountsPage() {
  const list = useLoaded((signal) => call(accountRoutes.list, {}, signal), 'accounts')
  const isInviting = useSignal(false)
  const renewing = useSignal<Account | null>(null)
  const action = useActions()
  const change = (one: Account, body: { role?: Role; isDisabled?: boolean }, said: string, undo: () => void) =>
    void action.run(async () => {
      await call(accountRoutes.change, { params: { account: one.id }, body })
      showToast(said, undo)
      list.reload()
    })
  const setRole = (one: Account, role: Role): void =>
    change(one, { role }, staffWords('roleChanged', { name: one.name, role: staffWords(role) }), () =>
      setRole({ ...one, role }, one.role),
    )
  const setDisabled = (one: Account, isDisabled: boolean): void =>
    change(one, { isDisabled }, staffWords(isDisabled ? 'accountDisabled' : 'accountEnabled', { name: one.name }), () =>
      setDisabled(one, !isDisabled),
    )
  return (
    <Page
      title={staffWords('accounts')}
      actions={
        <Button
          kind="primary"
          icon="plus"
          onClick={() => {
            isInviting.value = true
          }}
        >
          {staffWords('invite')}
        </Button>
      }
    >
      <ProblemBanner problem={list.problem ?? action.problem} onRetry={list.problem ? list.reload : undefined} />
      <Card>
        {list.data ? (
          <div class="table-scroll">
            <table class="table">
              <thead>
                <tr>
                  <th scope="col">{staffWords('name')}</th>
                  <th scope="col">{staffWords('role')}</th>
                  <th scope="col">{staffWords('state')}</th>
                  <td />
                </tr>
              </thead>
              <tbody>
                {list.data.accounts.map((one) => (
                  <AccountRow
                    key={one.id}
                    account={one}
                    onRole={setRole}
                    onDisable={setDisabled}
                    onRenew={() => {
                      renewing.value = one
                    }}
                  />
                ))}
              </tbody>
            </table>
          </div>
        ) : (
          list.isLoading && <Loading />
        )}
      </Card>
      <InviteDialog
        isOpen={isInviting.value}
        onClose={() => {
          isInviting.value = false
          list.reload()
        }}
      />
      <RenewLinkDialog
        account={renewing.value}
        onClose={() => {
          renewing.value = null
        }}
      />
    </Page>
  )
}

interface RowProps {
  readonly account: Account
  readonly onRole: (one: Account, role: Role) => void
  readonly onDisable: (one: Account, isDisabled: boolean) => void
  readonly onRenew: () => void
}

function AccountRow({ account, onRole, onDisable, onRenew }: RowProps) {
  const isMe = account.id === me.value?.id
  return (
    <tr>
      <td>
        {account.name} {isMe && <Tag tone="info">{staffWords('yourself')}</Tag>}
      </td>
      <td>
        <select
          class="input role-select"
          aria-label={labelled(staffWords('role'), account.name)}
          value={account.role}
          // The values are the roles listed below.
          onChange={(event) => onRole(account, event.currentTarget.value as Role)}
        >
          {roles.map((role) => (
            <option key={role} value={role}>
              {staffWords(role)}
            </option>
          ))}
        </select>
      </td>
      <td>
        <Tag tone={accountTone(account)}>{staffWords(accountState(account))}</Tag>
      </td>
      <td class="account-actions">
        <Button
          size="small"
          disabledReason={account.isDisabled ? staffWords('enableFirst') : undefined}
          onClick={onRenew}
        >
          {staffWords('newLink')}
        </Button>
        <Button
          size="small"
          disabledReason={isMe ? staffWords('notYourself') : undefined}
          onClick={() => onDisable(account, !account.isDisabled)}
        >
          {staffWords(account.isDisabled ? 'enable' : 'disable')}
        </Button>
      </td>
    </tr>
  )
}
