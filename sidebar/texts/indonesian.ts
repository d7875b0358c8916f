/** Every sentence that the sidebar says, in Indonesian. */
import { english, type Texts } from './english';
import { indonesianImports } from './imports/indonesian';

export const indonesian: Texts = { ...english, imports: indonesianImports };
