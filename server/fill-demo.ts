import type { Context } from './context.ts'
import { simulateWave } from './simulate-wave.ts'

export const demoPlan = { name: '2026年（合成数据）', seed: 1, responses: 1500 } as const

/** Makes the demo survey and lets the invented city answer it at the address. */
export async function fillDemo(
  context: Context,
  baseUrl: string,
  onProgress: (done: number, of: number) => void,
): Promise<void> {
  await simulateWave(context, baseUrl, demoPlan, onProgress)
}
