import { beforeAll, describe, expect, test } from 'vitest';
import { readDist } from './dist';

const inside = (page: string, tag: 'script' | 'style'): readonly string[] =>
  [...page.matchAll(new RegExp(`<${tag}[^>]*>([^]*?)</${tag}>`, 'g'))].map(([, text]) => String(text));

describe('sidebar.html', () => {
  let page = '';
  let scripts: readonly string[] = [];
  let styles: readonly string[] = [];

  beforeAll(() => {
    page = readDist('sidebar.html');
    scripts = inside(page, 'script');
    styles = inside(page, 'style');
  });

  test('carries its script and its styles', () => {
    expect(scripts.join('').length).toBeGreaterThan(1000);
    expect(styles.join('').trim()).not.toBe('');
    expect(page.match(/\/\* inlined \w+ \*\//g)).toBeNull();
  });

  test('loads nothing from anywhere', () => {
    const markup = [...scripts, ...styles].reduce((rest, text) => rest.replace(text, () => ''), page);

    expect(markup.match(/\s(src|href|srcset|action)\s*=/gi)).toBeNull();
    expect(styles.join('\n').match(/@import|url\((?!["']?data:)/gi)).toBeNull();
  });

  test('has no template literal in its script: Google strips what looks like a comment inside them', () => {
    expect(scripts.join('\n').match(/.{0,40}`.{0,40}/g)).toBeNull();
  });

  test('has no scriptlet', () => {
    expect(page.match(/<\?.{0,40}/g)).toBeNull();
  });

  test('opens links outside of its own frame', () => {
    expect(page.match(/<base [^>]*>/g)).toEqual([expect.stringMatching(/target="_(top|blank)"/)]);
  });
});
