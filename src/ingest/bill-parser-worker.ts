import { parentPort } from 'node:worker_threads'
import { type ParseRequest, parseBills } from './bill-parser'

parentPort?.on('message', (request: ParseRequest) => parentPort?.postMessage(parseBills(request)))
