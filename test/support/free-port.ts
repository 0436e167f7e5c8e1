import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** Below those that systems give to calls, of which one would take the port before it is listened on. */
const [lowest, highest] = [20_000, 30_000]

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const port = randomInt(lowest, highest)
  return (await isFree(port)) ? port : freePort()
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', ({ code }: NodeJS.ErrnoException) =>
      code === 'EADDRINUSE' ? resolve(false) : reject(new Error(`port ${port}: ${code}`)),
    )
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
