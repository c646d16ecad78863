import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** An import that exists at run time: `import type` and all-type imports are left out. */
export interface ValueImport {
  from: string
  /** As written: `../congress/chamber`, `typeorm`. */
  specifier: string
}

/** Every TypeScript file below a folder, as paths relative to it with forward slashes. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('explorer/'))
}

/** The imports of one file that exist at run time. */
export function valueImports(from: string, text: string): ValueImport[] {
  const source = ts.createSourceFile(from, text, ts.ScriptTarget.Latest)
  return source.statements
    .filter((statement) => ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement))
    .filter((statement) => statement.moduleSpecifier && !isTypeOnly(statement))
    .map((statement) => ({ from, specifier: (statement.moduleSpecifier as ts.StringLiteral).text }))
}

function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly
  const clause = statement.importClause
  if (!clause) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const named = clause.namedBindings
  const onlyTypes = named && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly)
  return !clause.name && Boolean(onlyTypes)
}

const SRC = path.resolve(__dirname, '../../src')

/** The file that a relative import names, relative to the root; null for a package. */
export function targetOf({ from, specifier }: ValueImport): string | null {
  if (!specifier.startsWith('.')) return null
  const target = path.posix.join(path.posix.dirname(from), specifier)
  return existsSync(path.join(SRC, `${target}.tsx`)) ? `${target}.tsx` : `${target}.ts`
}

export function readImports(folder: string): ValueImport[] {
  return sourceFiles(folder).flatMap((file) =>
    valueImports(file, readFileSync(path.join(folder, file), 'utf8')),
  )
}
