// Workers start as plain JavaScript: TypeScript is taught here.
import { parentPort } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { tasks } = await import('./analysis-tasks.ts')

parentPort.on('message', async ({ id, name, argument }) => {
  try {
    parentPort.postMessage({ id, value: await tasks[name](argument) })
  } catch (cause) {
    parentPort.postMessage({ id, fault: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) })
  }
})
