import { PassThrough } from 'node:stream'
import { logLines } from '../../src/server/log-lines'

it('writes lines together, in order, and soon', async () => {
  const output = new PassThrough({ encoding: 'utf8' })
  const written: string[] = []
  output.on('data', (chunk: string) => written.push(chunk))
  const lines = logLines(output)
  for (const line of ['one\n', 'two\n', 'three\n']) lines.write(line)
  expect(written).toEqual([])
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(written).toEqual(['one\ntwo\nthree\n'])
})

it('does not let many lines wait', async () => {
  const output = new PassThrough()
  const lines = logLines(output)
  lines.write(`${'#'.repeat(70_000)}\n`)
  expect(output.readableLength).toBe(70_001)
})

it('leaves nothing behind in a process that ends', () => {
  const output = new PassThrough({ encoding: 'utf8' })
  logLines(output).write('last\n')
  const [flush] = process.listeners('exit').slice(-1)
  flush?.(0)
  expect(output.read()).toBe('last\n')
})
