/** Every sentence that the sidebar says, in Simplified Chinese. */
import { english, type Texts } from './english';
import { chineseImports } from './imports/chinese';

export const chinese: Texts = { ...english, imports: chineseImports };
