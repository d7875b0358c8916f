/** Which folder may import which; the table and its reasons are the architecture of the project. */

/** Folder → what else it may import, as patterns of paths. A folder may always import itself. */
const LAYERS = [
  ['^src/domain/', [], 'The words of the field stand alone: everything else is told in them.'],
  ['^src/metrics/', ['^src/domain/'], 'A metric is arithmetic over deals; it knows no cells and no sheet.'],
  ['^src/cells/', ['^src/domain/'], 'The only place that knows how a cell spells a value knows nothing else.'],
  [
    '^src/functions/',
    ['^src/(domain|metrics|cells)/'],
    'A custom function reads cells, asks one metric and writes cells; it cannot reach a service.',
  ],
  [
    '^src/app/',
    ['^src/(domain|metrics|cells)/'],
    'Use cases speak to ports, so that they run without Google and can be tried with any store.',
  ],
  [
    '^src/google/',
    ['^src/(app|cells|domain)/'],
    'Google is an outer detail: it serves the use cases and computes nothing.',
  ],
  ['^src/main\\.ts$', ['^src/'], 'The composition knows all of src, and nothing beyond it is in the bundle.'],
  [
    '^sidebar/',
    ['^src/(domain|metrics)/', '^src/app/rpc\\.ts$'],
    'The sidebar runs in a browser: of the server it knows the contract, the words and the arithmetic.',
  ],
  ['^playground/services/', [], 'The host runs any Apps Script project, so it must not know this one.'],
  [
    '^playground/',
    ['^src/app/rpc\\.ts$'],
    'The playground runs the built bundle as Google would; of its source it may know only the contract.',
  ],
];

/** Folder → which npm packages it may import. */
const PACKAGES = [
  [
    '^src/(domain|metrics|cells|functions|google)/|^src/main\\.ts$',
    [],
    'What is not imported cannot bloat Code.js or fail in Apps Script.',
  ],
  ['^src/app/', ['valibot'], 'Requests are checked where they arrive; nothing else is worth its bytes.'],
  [
    '^sidebar/',
    ['preact', '@atlaskit/pragmatic-drag-and-drop', '@tanstack/virtual-core'],
    'Everything that the sidebar imports is inlined into one page, whose bytes are counted.',
  ],
];

const name = (from) =>
  from
    .replace(/[^a-z]+/gi, ' ')
    .trim()
    .replace(/ /g, '-')
    .toLowerCase();
const packagePath = (packageName) => `^node_modules/${packageName}/`;

/** The more particular folder comes first in the table and is left out of the wider one. */
function others(from) {
  const inside = LAYERS.map(([folder]) => folder).filter((folder) => folder !== from && folder.startsWith(from));
  return inside.length > 0 ? { pathNot: inside } : {};
}

const layers = LAYERS.map(([from, allowed, comment]) => ({
  name: `layer-${name(from)}`,
  comment,
  severity: 'error',
  from: { path: from, ...others(from) },
  to: { path: '^(src|sidebar|playground|test|bench|scripts)/', pathNot: [from, ...allowed] },
}));

const packages = PACKAGES.map(([from, allowed, comment]) => ({
  name: `packages-${name(from)}`,
  comment,
  severity: 'error',
  from: { path: from },
  to: {
    path: '.',
    pathNot: ['^(src|sidebar|playground|test|bench|scripts)/', ...allowed.map(packagePath)],
  },
}));

export default {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Of two files that need each other neither can be understood, tested or moved alone.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere escapes every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'tests-are-leaves',
      comment: 'What ships must not lean on what only checks it.',
      severity: 'error',
      from: { pathNot: '^(test|bench)/' },
      to: { path: '^(test|bench)/' },
    },
    ...layers,
    ...packages,
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
