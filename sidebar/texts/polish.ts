/** Every sentence that the sidebar says, in Polish. */
import { english, type Texts } from './english';

export const polish: Texts = { ...english };
