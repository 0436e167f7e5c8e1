import type { Terminal } from './cli/command.ts'

const pause = 2_000

/** Lines to the terminal; progress overwrites itself there and is thinned out elsewhere. */
export function terminalOutput(out: NodeJS.WriteStream = process.stdout): Pick<Terminal, 'print' | 'progress'> {
  let isOpen = false
  let last = 0
  const print = (line: string) => {
    out.write(`${isOpen ? '\n' : ''}${line}\n`)
    isOpen = false
  }
  const progress = (line: string) => {
    if (out.isTTY) {
      out.write(`\r\u001b[K${line}`)
      isOpen = true
    } else if (Date.now() - last > pause) {
      last = Date.now()
      print(line)
    }
  }
  return { print, progress }
}
