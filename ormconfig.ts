import 'reflect-metadata'
import { createDataSource } from './src/entities/data-source'
import { readSettings } from './src/server/settings'

/** The DataSource that the settings name; also what the TypeORM command line uses for migrations. */
export const dataSource = createDataSource(readSettings().database)
