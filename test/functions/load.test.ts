import { readdirSync } from 'node:fs';
import vm from 'node:vm';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';

const FOLDER = 'src/functions';
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.ts'));

/** Runs a file with nothing around it but what the language itself brings: no Apps Script, no Node. */
function loadAlone(file: string): vm.Context {
  const { outputFiles } = buildSync({
    entryPoints: [`${FOLDER}/${file}`],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2019',
    define: { global: 'globalThis' },
  });
  const realm = vm.createContext({});
  vm.runInContext(outputFiles[0]?.text ?? '', realm);
  return realm;
}

describe('every file of custom functions', () => {
  it.each(files)('%s loads where there are no Apps Script services', (file) => {
    expect(() => loadAlone(file)).not.toThrow();
  });

  it('registers its functions in a bare realm, where they ask for their spreadsheet only when called', () => {
    const realm = loadAlone('index.ts');
    const names = Object.keys(realm).filter((name) => /^[A-Z_]+$/.test(name));
    expect(names.sort()).toEqual([
      'ACTIVITY_SUMMARY',
      'AVERAGE_DEAL_SIZE',
      'CHANGES_SUMMARY',
      'CLOSE_REASONS',
      'DEALS_BY',
      'GOAL_PROGRESS',
      'HEALTH_SUMMARY',
      'IDEAL_PIPELINE_SIZE',
      'LEAD_RESPONSE_TIME',
      'METRIC_BASIS',
      'METRIC_ROWS',
      'PIPELINE_AS_OF',
      'PIPELINE_CHANGES',
      'PIPELINE_COVERAGE',
      'PIPELINE_FUNNEL',
      'PIPELINE_HEALTH',
      'PIPELINE_PLAN',
      'PIPELINE_TREND',
      'PIPELINE_VALUE',
      'PIPELINE_VELOCITY',
      'SALES_CYCLE',
      'SLIP_RATE',
      'STAGE_CONVERSION',
      'STAGE_DURATION',
      'STAGE_REVIEW',
      'STAGE_SUMMARY',
      'STALE_DEALS',
      'VELOCITY_CHANGE',
      'WEIGHTED_PIPELINE',
      'WIN_RATE',
      'WON_PER_DAY',
    ]);
    const run = () => {
      vm.runInContext('PIPELINE_VELOCITY(50, 0.2, 10000, 30)', realm);
    };
    expect(run).toThrow('The custom functions were not given their spreadsheet.');
  });
});
