import type { Context } from '../context.ts'

/** Makes the demo survey and lets the invented city answer it at the address. */
export async function fillDemo(
  _context: Context,
  _baseUrl: string,
  _onProgress: (done: number, of: number) => void,
): Promise<void> {
  throw new Error('the demo has not been written')
}
