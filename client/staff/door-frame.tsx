import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { organisation } from '../ui/session.ts'
import { Brand } from './brand.tsx'
import { LanguageButton } from './language-button.tsx'

/** The plain page before one is signed in. */
export function DoorFrame({ title, children }: { title: string; children: ComponentChildren }) {
  useEffect(() => {
    document.title = `${title} · Minyi`
  }, [title])
  return (
    <main class="door">
      <div class="row spread">
        <Brand line={organisation.value} />
        <LanguageButton />
      </div>
      <section class="card door-card">
        <h1>{title}</h1>
        {children}
      </section>
    </main>
  )
}
