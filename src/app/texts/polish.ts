/** Every sentence that the server half says to a user, in Polish. */
import { english, type Texts } from './english';

export const polish: Texts = { ...english };
