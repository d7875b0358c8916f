import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Connect, type Plugin } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const ADD_ON = { name: 'Dealsheet', folder: `${here}../../dist` };

/** Serves the built add-on as it is on the disk now, so that the page need not be built again when it changes. */
function addOn(): Plugin {
  const handle: Connect.NextHandleFunction = (_request, response, next) => {
    readAddOn().then((text) => {
      response.setHeader('content-type', 'application/json');
      response.end(text);
    }, next);
  };
  return {
    name: 'add-on',
    configureServer: ({ middlewares }) => void middlewares.use('/addon.json', handle),
    configurePreviewServer: ({ middlewares }) => void middlewares.use('/addon.json', handle),
  };
}

async function readAddOn(): Promise<string> {
  const names = await readdir(ADD_ON.folder);
  const files = names.map(async (name) => [name, await readFile(`${ADD_ON.folder}/${name}`, 'utf8')] as const);
  return JSON.stringify({ name: ADD_ON.name, files: Object.fromEntries(await Promise.all(files)) });
}

export default defineConfig({
  root: here,
  base: './',
  publicDir: false,
  plugins: [addOn()],
  // A test run sets NODE_ENV to "test", and with it React would be built for development: four times slower at a key.
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: `${here}../../node_modules/.cache/dealsheet/page`,
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 10_000,
    reportCompressedSize: false,
  },
});
