/** Every sentence that the server half says to a user, in Simplified Chinese. */
import { english, type Texts } from './english';

export const chinese: Texts = { ...english };
