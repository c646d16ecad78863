import type { Command } from 'commander'
import { addIngestBillStatus } from './ingest-billstatus'
import { addIngestFiles } from './ingest-files'
import { addIngestRelease } from './ingest-release'

export function addIngest(root: Command): void {
  const ingest = root
    .command('ingest')
    .description('stores what it is given; the same input again changes nothing')
  addIngestBillStatus(ingest)
  addIngestFiles(ingest)
  addIngestRelease(ingest)
}
