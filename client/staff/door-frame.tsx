import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { setStaffLanguage, staffLanguage } from '../i18n/staff-language.ts'
import { Button } from '../ui/button.tsx'
import { organisation } from '../ui/session.ts'
import { Brand } from './brand.tsx'

/** The plain page before one is signed in. */
export function DoorFrame({ title, children }: { title: string; children: ComponentChildren }) {
  useEffect(() => {
    document.title = `${title} · Minyi`
  }, [title])
  return (
    <main class="door">
      <div class="row spread">
        <Brand line={organisation.value} />
        <Button
          kind="text"
          size="small"
          icon="globe"
          onClick={() => setStaffLanguage(staffLanguage.value === 'en' ? 'zh-CN' : 'en')}
        >
          {staffLanguage.value === 'en' ? <span lang="zh-CN">中文</span> : <span lang="en">English</span>}
        </Button>
      </div>
      <section class="card door-card">
        <h1>{title}</h1>
        {children}
      </section>
    </main>
  )
}
