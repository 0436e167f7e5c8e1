import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { staffWords } from '../i18n/staff/words.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Link } from '../ui/link.tsx'
import { place } from '../ui/router.ts'
import { account, organisation } from '../ui/session.ts'
import { setTheme, theme } from '../ui/theme.ts'
import { Brand } from './brand.tsx'
import { LanguageButton } from './language-button.tsx'
import { menu } from './menu.ts'
import { currentWave, signOut } from './state.ts'

export function Shell({ children }: { children: ComponentChildren }) {
  const isOpen = useSignal(false)
  return (
    <div class="app">
      <a class="skip" href="#content">
        {staffWords('skipToContent')}
      </a>
      <header class={isOpen.value ? 'side side-open' : 'side'}>
        <div class="side-top">
          <Brand line={organisation.value} />
          <span class="side-toggle">
            <Button
              icon={isOpen.value ? 'close' : 'menu'}
              label={staffWords(isOpen.value ? 'closeMenu' : 'openMenu')}
              onClick={() => {
                isOpen.value = !isOpen.value
              }}
            />
          </span>
        </div>
        <div class="side-rest">
          <Menu
            onChoose={() => {
              isOpen.value = false
            }}
          />
          <Me
            onLeave={() => {
              isOpen.value = false
            }}
          />
        </div>
      </header>
      <main id="content">{children}</main>
    </div>
  )
}

function Menu({ onChoose }: { onChoose: () => void }) {
  return (
    <nav aria-label={staffWords('mainMenu')}>
      {menu(currentWave.value?.id ?? null).map((group) => (
        <div key={group.title ?? ''}>
          {group.title && <div class="side-group">{staffWords(group.title)}</div>}
          {group.entries.map((entry) => (
            <Link key={entry.to} to={entry.to} isCurrent={entry.isAt(place.value.path)} onClick={onChoose}>
              <Icon name={entry.icon} />
              {staffWords(entry.label)}
            </Link>
          ))}
        </div>
      ))}
    </nav>
  )
}

function Me({ onLeave }: { onLeave: () => void }) {
  const me = account.value
  if (!me) return null
  const isDark = theme.value === 'dark'
  return (
    <div class="side-me">
      <Link to="/account" onClick={onLeave}>
        {staffWords(me.role)} · {me.name}
      </Link>
      {me.role !== 'administrator' && <span class="muted small">{staffWords('summariesOnly')}</span>}
      <div class="row">
        <LanguageButton />
        <Button
          kind="text"
          size="small"
          icon={isDark ? 'sun' : 'moon'}
          label={staffWords(isDark ? 'light' : 'dark')}
          onClick={() => setTheme(isDark ? 'light' : 'dark')}
        />
        <Button kind="text" size="small" icon="leave" label={staffWords('signOut')} onClick={() => void signOut()} />
      </div>
    </div>
  )
}
