import { describe, expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'

describe('settings', () => {
  test('are not needed to start', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      origin: 'http://127.0.0.1:3000',
      databaseUrl: null,
      organisation: '示例单位',
      hasDemo: true,
    })
  })

  test('that are empty count as not set', () => {
    expect(readConfig({ MINYI_PORT: '', DATABASE_URL: '', MINYI_ORIGIN: '' })).toEqual(readConfig({}))
  })

  test('make the origin from host and port, with brackets around IPv6', () => {
    expect(readConfig({ MINYI_HOST: '::1', MINYI_PORT: '80' }).origin).toBe('http://[::1]:80')
    expect(readConfig({ MINYI_HOST: '0.0.0.0' }).origin).toMatch(/^http:\/\/\d+\.\d+\.\d+\.\d+:3000$/)
    expect(readConfig({ MINYI_HOST: '0.0.0.0' }).origin).not.toContain('0.0.0.0')
  })

  test('name proxies by address or network, none if not said', () => {
    expect(readConfig({}).trustedProxies).toEqual([])
    expect(readConfig({ MINYI_TRUSTED_PROXIES: '10.0.0.5, 10.1.0.0/16 fd00::/8' }).trustedProxies).toEqual([
      '10.0.0.5',
      '10.1.0.0/16',
      'fd00::/8',
    ])
  })

  const wrong = [
    ['MINYI_PORT', '0'],
    ['MINYI_PORT', '65536'],
    ['MINYI_PORT', '3e3'],
    ['MINYI_HOST', 'a b'],
    ['MINYI_ORIGIN', 'survey.example.cn'],
    ['MINYI_ORIGIN', 'https://survey.example.cn/'],
    ['MINYI_ORIGIN', 'https://survey.example.cn/path'],
    ['MINYI_ORIGIN', 'ftp://survey.example.cn'],
    ['MINYI_TRUSTED_PROXIES', 'proxy.example.cn'],
    ['MINYI_TRUSTED_PROXIES', '10.0.0.5, 10.0.0'],
    ['MINYI_TRUSTED_PROXIES', '10.0.0.0/33'],
    ['MINYI_TRUSTED_PROXIES', '10.0.0.0/8/8'],
    ['MINYI_TRUSTED_PROXIES', '0.0.0.0/0'],
    ['MINYI_TRUSTED_PROXIES', '::/0'],
    ['MINYI_TRUSTED_PROXIES', 'fe80::1%eth0'],
    ['MINYI_DEMO', 'yes'],
    ['MINYI_ORGANISATION', '民'.repeat(101)],
    ['DATABASE_URL', 'mysql://localhost/minyi'],
    ['DATABASE_URL', 'postgres://'],
  ] as const
  test.each(wrong)('%s=%s is refused in one line that names it', (name, value) => {
    const read = () => readConfig({ [name]: value })
    expect(read).toThrow(new RegExp(`^${name}: .*write: .+$`))
    try {
      read()
    } catch (error) {
      expect((error as Error).message.split('\n').length).toBe(1)
    }
  })

  test('with several faults have a line for each', () => {
    expect(() => readConfig({ MINYI_PORT: 'x', MINYI_DEMO: 'x' })).toThrow(/^MINYI_PORT: .*\nMINYI_DEMO: .*$/)
  })
})
