import { expect, test } from 'vitest';
import { foldText } from '../../src/domain/fold-text';

test('a search knows no case, no accents and no superfluous spaces', () => {
  expect(foldText('  Ärger   mit ŁÓDŹ ')).toBe('arger mit lodz');
});
