/** Every sentence that the sidebar says, in Indonesian. */
import { english, type Texts } from './english';

export const indonesian: Texts = { ...english };
