/** Every sentence that the sidebar says, in Polish. */
import { english, type Texts } from './english';
import { polishImports } from './imports/polish';

export const polish: Texts = { ...english, imports: polishImports };
