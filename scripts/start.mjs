/** Builds the add-on and the playground, serves the playground on this machine and opens it in the browser. */
import { preview } from 'vite';
import { configFile, ensurePage } from '../playground/page/ensure-page.mjs';
import { ensureBuilt } from './ensure-built.mjs';

console.log('Building Dealsheet and its playground …');
await ensureBuilt();
await ensurePage();
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
