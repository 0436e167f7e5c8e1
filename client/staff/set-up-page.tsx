import { useSignal } from '@preact/signals'
import { accountRoutes } from '../../domain/api/accounts.ts'
import { call } from '../api.ts'
import { staffWords } from '../i18n/staff/words.ts'
import { ProblemBanner } from '../ui/banner.tsx'
import { Button, buttonClass } from '../ui/button.tsx'
import { Loading } from '../ui/empty-state.tsx'
import { CheckField, TextField } from '../ui/field.tsx'
import { Link } from '../ui/link.tsx'
import { focusFault } from '../ui/move-focus.ts'
import { navigate } from '../ui/router.ts'
import { account } from '../ui/session.ts'
import { useAction } from '../ui/use-action.ts'
import { useLoaded } from '../ui/use-loaded.ts'
import { DoorFrame } from './door-frame.tsx'
import { needsSetUp, readWaves } from './state.ts'

const shortestPassword = 12

export function SetUpPage({ token }: { token: string }) {
  const invitation = useLoaded((signal) => call(accountRoutes.invitation, { params: { token } }, signal), token)
  const { role, name, isSetUp = false } = invitation.data ?? {}
  return (
    <DoorFrame title={staffWords(isSetUp ? 'setNewPassword' : 'setUp')}>
      {invitation.isLoading && <Loading lines={3} />}
      <ProblemBanner problem={invitation.problem} />
      {invitation.problem?.code === 'setup_link_invalid' && (
        <>
          <p class="muted">{staffWords('linkInvalidHelp')}</p>
          <p>
            <Link to="/sign-in" class={buttonClass()}>
              {staffWords('toSignIn')}
            </Link>
          </p>
        </>
      )}
      {role && (
        <>
          <p class="muted">
            {isSetUp
              ? staffWords('newPasswordFor', { name: name ?? '' })
              : staffWords('setUpFor', { role: staffWords(role) })}
          </p>
          <SetUpForm token={token} givenName={name ?? ''} isSetUp={isSetUp} />
        </>
      )}
    </DoorFrame>
  )
}

interface FormProps {
  readonly token: string
  readonly givenName: string
  /** The account has a password: it gets a new one and keeps its name. */
  readonly isSetUp: boolean
}

function SetUpForm({ token, givenName, isSetUp }: FormProps) {
  const name = useSignal(givenName)
  const password = useSignal('')
  const isShown = useSignal(false)
  const isChecked = useSignal(false)
  const action = useAction()
  const missing = shortestPassword - password.value.length
  const nameIsShort = name.value.trim().length < 2
  const submit = () => {
    isChecked.value = true
    action.clear()
    if (nameIsShort || missing > 0) return focusFault()
    void action.run(async () => {
      const body = { name: name.value, password: password.value }
      const answer = await call(accountRoutes.setUp, { params: { token }, body })
      needsSetUp.value = false
      account.value = answer.account
      navigate('/', 'replace')
      await readWaves()
    })
  }
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <ProblemBanner problem={action.problem} />
      {isSetUp ? (
        // Never seen: tells password managers whose password it is.
        <input type="text" hidden readOnly autocomplete="username" value={givenName} />
      ) : (
        <TextField
          label={staffWords('name')}
          hint={staffWords('nameRules')}
          error={isChecked.value && nameIsShort ? staffWords('nameTooShort') : undefined}
          value={name.value}
          autocomplete="username"
          maxLength={60}
          onInput={(value) => {
            name.value = value
          }}
        />
      )}
      <TextField
        label={staffWords(isSetUp ? 'newPassword' : 'password')}
        hint={staffWords('passwordRules')}
        error={isChecked.value && missing > 0 ? staffWords('passwordTooShort', { missing }) : undefined}
        type={isShown.value ? 'text' : 'password'}
        value={password.value}
        autocomplete="new-password"
        maxLength={200}
        onInput={(value) => {
          password.value = value
        }}
      />
      <CheckField
        label={staffWords('showPassword')}
        isOn={isShown.value}
        onChange={(isOn) => {
          isShown.value = isOn
        }}
      />
      <Button kind="primary" type="submit" isBusy={action.isBusy}>
        {staffWords(isSetUp ? 'setPasswordAndSignIn' : 'setUpAndSignIn')}
      </Button>
    </form>
  )
}
