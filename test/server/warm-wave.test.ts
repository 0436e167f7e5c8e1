import { afterEach, expect, test, vi } from 'vitest'
import { somebodyAsks, warmWave } from '../../server/commands/warm-wave.ts'
import { inWorker } from '../../server/in-worker.ts'
import { seedInstrument } from '../fixtures/findings.ts'

vi.mock('../../server/in-worker.ts', () => ({ inWorker: vi.fn() }))

afterEach(() => {
  vi.useRealTimers()
})

test('one question is asked at a time, and nothing more of a state that a newer one has replaced', async () => {
  const asked: string[] = []
  let running = 0
  let later: Promise<unknown> = Promise.resolve()
  const warm = (wave: string, key: string) => warmWave({ wave, key, instrument: seedInstrument(), responses: 20_000 })
  vi.mocked(inWorker).mockImplementation(async (_, argument) => {
    const { key } = typeof argument === 'string' ? { key: argument } : (argument as { key: string })
    expect(++running).toBe(1)
    if (asked.push(key) === 2) later = Promise.all([warm('a', 'a2'), warm('b', 'b1')])
    await new Promise(setImmediate)
    running--
  })
  await warm('a', 'a1')
  await later
  const [first, second] = ['a2', 'b1'].map((key) => asked.filter((one) => one === key).length)
  expect(second).toBeGreaterThan(3)
  // The first wave warms the program, too, also where its first state was replaced halfway.
  expect(first).toBeGreaterThan(second!)
  expect(asked).toEqual(['a1', 'a1', ...Array(first).fill('a2'), ...Array(second).fill('b1')])
})

test('while somebody else asks, about one question is asked in a second', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] })
  const run = vi.mocked(inWorker)
  run.mockReset().mockImplementation(async () => {})
  const asked = () => run.mock.calls.filter(([name]) => name === 'askWave').length
  somebodyAsks()
  void warmWave({ wave: 'c', key: 'c1', instrument: seedInstrument(), responses: 20_000 })
  await vi.advanceTimersByTimeAsync(999)
  expect(asked()).toBe(0)
  for (let tenths = 0; tenths < 40; tenths++) {
    somebodyAsks()
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(asked()).toBe(5)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(asked()).toBeGreaterThan(5)
})
