import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

/** What answers can be sent at most: each request is read, its answer lies ready, and nothing else is done. */
const answers = new Map(
  Object.entries(JSON.parse(readFileSync(process.env.ANSWERS, 'utf8'))).map(([asked, body]) => [
    asked,
    Buffer.from(body),
  ]),
)

const server = createServer((request, response) => {
  const chunks = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', () => {
    const answer = answers.get(Buffer.concat(chunks).toString())
    if (!answer) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': answer.length,
    })
    response.end(answer)
  })
})
server.listen(Number(process.env.PORT), '127.0.0.1')
