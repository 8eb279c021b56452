/** The project's own files as a compiler reads them: what each imports, and the words that stand in it. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'
import { parse } from 'vue/compiler-sfc'
import { root } from '../../server/app.ts'

/** `what` is a file of the project by its path from the root, or a package by its name. */
export interface Import { from: string, what: string, typeOnly: boolean }

/** What a file has to say for itself: its code, and, in a component, the text of its template. */
interface Source { file: string, code: ts.SourceFile, template: string }

/** All files that git knows, by their paths from the root, also those that are new. */
export const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter(file => file !== '' && existsSync(join(root, file)))

/** The files of code in a folder, or at the top where it is ''. */
export function sourcesIn(folder: string): Source[] {
  return files
    .filter(file => /\.(?:ts|vue|mjs)$/.test(file) && (folder === '' ? !file.includes('/') : file.startsWith(`${folder}/`)))
    .map(read)
}

const known = new Map<string, Source>()

function read(file: string): Source {
  const source = known.get(file) ?? parsed(file, readFileSync(join(root, file), 'utf8'))
  known.set(file, source)
  return source
}

function parsed(file: string, text: string): Source {
  if (!file.endsWith('.vue'))
    return { file, code: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true), template: '' }
  const { descriptor: { script, scriptSetup, template } } = parse(text)
  const code = [script, scriptSetup].map(block => block?.content ?? '').join('\n')
  return { file, code: ts.createSourceFile(`${file}.ts`, code, ts.ScriptTarget.Latest, true), template: template?.content ?? '' }
}

/** Every import of a file, of values and of types, also those that are written in the place of a type or loaded later. */
export function importsOf({ file, code }: Source): Import[] {
  const found: Import[] = []
  const add = (name: ts.Node | undefined, typeOnly: boolean) => {
    if (name && ts.isStringLiteralLike(name))
      found.push({ from: file, what: name.text.startsWith('.') ? relative(root, join(root, dirname(file), name.text)) : name.text, typeOnly })
  }
  visit(code, (node) => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
    else if (ts.isExportDeclaration(node))
      add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node))
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true)
    else if (ts.isModuleDeclaration(node))
      add(node.name, true)
    else if (ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || isGlob(node.expression)))
      add(node.arguments[0], false)
    else if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'URL' && node.arguments?.[1]?.getText(code) === 'import.meta.url')
      add(node.arguments[0], false)
  })
  return found
}

/** `import.meta.glob`, which is Vite's. */
function isGlob(node: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(node) && node.name.text === 'glob' && ts.isMetaProperty(node.expression)
}

/** Everything that stands between quotes in a file, whole; imports are left out. */
export function wordsIn({ code, template }: Source): string[] {
  const words: string[] = []
  visit(code, (node) => {
    if (ts.isStringLiteralLike(node) && !ts.isImportDeclaration(node.parent) && !ts.isExportDeclaration(node.parent))
      words.push(node.text)
  })
  return [...words, ...template.split(/["'`]/)]
}

/** The comments of a file, each as it stands. */
export function commentsIn({ file }: Source): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/\/\*[\s\S]*?\*\/|\/\/.*|<!--[\s\S]*?-->/g)].map(([comment]) => comment)
}

function visit(node: ts.Node, each: (node: ts.Node) => void): void {
  each(node)
  ts.forEachChild(node, child => visit(child, each))
}
