/** Every sentence that the sidebar says, in Simplified Chinese. */
import { english, type Texts } from './english';

export const chinese: Texts = { ...english };
