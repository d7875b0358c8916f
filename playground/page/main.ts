import '../services/engine/iterator-helpers';
import './page.css';
import { sampleOf } from '../samples/samples';
import { loadAddOn } from './add-on';
import { Playground } from './playground';
import { openDocumentStore } from './document-store';
import { element } from './element';
import { pageMenus } from './page-menus';
import { createShell } from './shell';

const page = document.getElementById('page');
if (!page) throw new Error('the page has no place for the playground');

try {
  await show(page);
} catch (error) {
  page.textContent = error instanceof Error ? error.message : String(error);
  throw error;
}

async function show(place: HTMLElement): Promise<void> {
  const [addOn, store] = await Promise.all([loadAddOn(), openDocumentStore()]);
  const playground = new Playground(addOn, store);
  const tryIt = element('button', {
    class: 'button',
    text: 'Try the set-up yourself',
    attributes: { type: 'button', title: 'Opens a list of leads that is no pipeline yet' },
    on: { click: () => void playground.openSample(sampleOf('messy')) },
  });
  const shell = createShell(place, {
    menus: pageMenus(playground),
    sidebar: playground.screen.sidebar,
    toasts: playground.toasts.root,
    actions: [tryIt],
  });
  playground.showIn(shell);
  await playground.start(sampleOf('pipeline'));
}
