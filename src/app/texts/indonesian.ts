/** Every sentence that the server half says to a user, in Indonesian. */
import { english, type Texts } from './english';

export const indonesian: Texts = { ...english };
