/** Reads what the custom functions say of themselves: the JSDoc above `global.NAME = (…) => …` in src/functions. */
import { readFile } from 'node:fs/promises';
import ts from 'typescript';

/**
 * @typedef {{ readonly formula: string, readonly result: readonly (readonly string[])[] }} Example
 * @typedef {{ readonly name: string, readonly text: string, readonly isOptional: boolean, readonly isRest: boolean }} Parameter
 * @typedef {{
 *   readonly name: string,
 *   readonly summary: string,
 *   readonly parameters: readonly Parameter[],
 *   readonly returns: string,
 *   readonly definition: string,
 *   readonly source: string,
 *   readonly examples: readonly Example[],
 * }} FunctionDoc
 */

/**
 * The registered functions in the order of src/functions/index.ts; throws where one says too little of itself.
 *
 * @param {string} root
 * @returns {Promise<FunctionDoc[]>}
 */
export async function readFunctions(root) {
  const index = await readFile(`${root}src/functions/index.ts`, 'utf8');
  const paths = [...index.matchAll(/^import '\.\/(.+)';$/gm)].map(([, name]) => `src/functions/${name}.ts`);
  const read = await Promise.all(paths.map(async (path) => readFunction(path, await readFile(root + path, 'utf8'))));
  const problems = read.flatMap((one) => one.problems);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return read.map((one) => one.doc);
}

/**
 * @param {string} path
 * @param {string} text
 * @returns {{ doc: FunctionDoc, problems: string[] }}
 */
export function readFunction(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found = source.statements.map(assignedFunction).find((one) => one !== null);
  if (!found) return { doc: null, problems: [`${path}: no statement of the form global.NAME = (…) => …`] };
  const { name, statement, parameters } = found;
  const jsDoc = ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc).at(-1);
  const tags = tagsOf(jsDoc);
  const textOf = (name) => unwrapped(tags.param.find((tag) => tag.name.getText() === name)?.comment);
  const doc = {
    name,
    summary: unwrapped(jsDoc?.comment),
    parameters: parameters.map((parameter) => ({ ...parameter, text: textOf(parameter.name) })),
    returns: unwrapped(tags.return[0]?.comment),
    definition: unwrapped(tags.definition[0]?.comment),
    source: unwrapped(tags.source[0]?.comment),
    examples: tags.example.map(({ comment }) => readExample(ts.getTextOfJSDocComment(comment) ?? '')),
  };
  return { doc, problems: problemsOf(doc, tags).map((problem) => `${path}: ${name} ${problem}`) };
}

/** Of a statement `global.NAME = (…) => …`: the name and the parameters; null of any other. */
function assignedFunction(statement) {
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return null;
  const { left, right } = statement.expression;
  if (!ts.isPropertyAccessExpression(left) || left.expression.getText() !== 'global') return null;
  if (!ts.isArrowFunction(right)) return null;
  const parameters = right.parameters.map((parameter) => ({
    name: documentedName(parameter.name.getText()),
    isOptional: Boolean(parameter.questionToken || parameter.dotDotDotToken),
    isRest: Boolean(parameter.dotDotDotToken),
  }));
  return { name: left.name.text, statement, parameters };
}

/** What the formula helper calls `arguments` cannot be called so in a module. */
function documentedName(name) {
  return name === 'args' ? 'arguments' : name;
}

const TAGS = ['param', 'return', 'definition', 'source', 'example', 'customfunction', 'preserve'];

function tagsOf(jsDoc) {
  return Object.fromEntries(TAGS.map((tag) => [tag, (jsDoc?.tags ?? []).filter((one) => one.tagName.text === tag)]));
}

/** The formula stands in the first line, its result in the others: a line is a row, a bar stands between cells. */
function readExample(text) {
  const [formula = '', ...lines] = text.split('\n').map((line) => line.trim());
  const result = lines.filter((line) => line !== '').map((line) => line.split('|').map((cell) => cell.trim()));
  return { formula, result };
}

function problemsOf(doc, tags) {
  const documented = tags.param.map((tag) => tag.name.getText());
  const written = doc.parameters.map((parameter) => parameter.name);
  return [
    doc.summary === '' && 'has no summary',
    documented.join() !== written.join() && `has ${counted(written)}, and @param documents ${counted(documented)}`,
    ...doc.parameters.map(({ name, text }) => documented.includes(name) && text === '' && `says nothing of ${name}`),
    ...['return', 'definition', 'source'].map((tag) => unwrapped(tags[tag][0]?.comment) === '' && `has no @${tag}`),
    doc.examples.length === 0 && 'has no @example',
    ...['customfunction', 'preserve'].map((tag) => tags[tag].length === 0 && `has no @${tag}`),
    ...doc.examples.map(
      ({ formula }) => !formula.startsWith('=') && `has an @example that does not begin with a formula`,
    ),
    ...doc.examples.map(({ formula, result }) => result.length === 0 && `has no result below the @example ${formula}`),
  ].filter((problem) => problem !== false);
}

function counted(names) {
  return `${names.length} parameter${names.length === 1 ? '' : 's'} (${names.join(', ')})`;
}

function unwrapped(comment) {
  return (ts.getTextOfJSDocComment(comment) ?? '').trim().replace(/\s*\n\s*/g, ' ');
}
