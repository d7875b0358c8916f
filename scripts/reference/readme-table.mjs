/** The list of functions in README.md, which stands between two comments. */
import { code, plainText, table } from './markdown.mjs';
import { oneLine, signature } from './signature.mjs';

const START = '<!-- functions: made by `npm run reference` -->';
const END = '<!-- end of functions -->';

/** @param {readonly import('./read-functions.mjs').FunctionDoc[]} functions */
export function readmeWithTable(readme, functions) {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  if (start < 0 || end < start) throw new Error(`README.md: the lines ${START} and ${END} are needed around the list`);
  const rows = functions.map((one) => [link(one), plainText(oneLine(one))]);
  const list = table([['function', 'answers'], ...rows]);
  return `${readme.slice(0, start)}${START}\n${list}\n${readme.slice(end)}`;
}

function link(one) {
  return `[${code(signature(one))}](docs/functions.md#${one.name.toLowerCase()})`;
}
