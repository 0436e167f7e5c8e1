import { expect, test, vi } from 'vitest'
import { Problem } from '../../../domain/problem.ts'
import { stubBrowser } from './browser-stubs.ts'

stubBrowser()
const { toldWhereSeen } = await import('../../../client/ui/use-action.ts')

test('what fails is told by the dialog that asked, and by the page where that was closed meanwhile', async () => {
  const failing = () => Promise.reject(new Problem('internal'))
  const told: unknown[] = []
  const page = (work: () => Promise<void>) => work().catch((cause: unknown) => void told.push(cause))
  await expect(toldWhereSeen(failing, () => true, page)).rejects.toThrow('internal')
  expect(told).toEqual([])
  await toldWhereSeen(failing, () => false, page)
  await vi.waitFor(() => expect(told).toEqual([new Problem('internal')]))
})
