import { vi } from 'vitest'

/** The few things of a browser that the client reads when its modules load. Import modules of the client after this. */
export function stubBrowser(language: 'zh-CN' | 'en' = 'zh-CN'): void {
  const stored = new Map([['minyi.language', language]])
  vi.stubGlobal('localStorage', { getItem: (key: string) => stored.get(key) ?? null, setItem: vi.fn() })
  vi.stubGlobal('location', { pathname: '/', search: '', href: 'http://localhost/' })
  vi.stubGlobal('addEventListener', vi.fn())
}
