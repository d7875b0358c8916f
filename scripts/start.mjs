/** Builds the add-on and the playground, serves the playground on this machine and opens it in the browser. */
import { fileURLToPath } from 'node:url';
import { build as buildPage, preview } from 'vite';
import { ensureBuilt } from './ensure-built.mjs';

const configFile = fileURLToPath(new URL('../playground/page/vite.config.ts', import.meta.url));

console.log('Building Dealsheet and its playground …');
await ensureBuilt();
await buildPage({ configFile, logLevel: 'error' });
const server = await preview({
  configFile,
  logLevel: 'silent',
  preview: { host: 'localhost', port: 4173, open: canShowABrowser() },
});
console.log(`\n  Dealsheet’s playground: ${server.resolvedUrls.local[0]}\n  Ctrl+C ends it.\n`);

function canShowABrowser() {
  if (process.env.CI || process.env.BROWSER === 'none') return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
