import { expect, test } from 'vitest';

const sheets = import.meta.glob<string>('/renderer/**/*.css', { query: '?raw', import: 'default', eager: true });
const scripts = import.meta.glob<string>(['/renderer/**/*.{ts,tsx}', '!**/*.test.*'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

const reduced = /@media \(prefers-reduced-motion: reduce\) \{((?:[^{}]*\{[^{}]*\})*)\s*\}/g;

interface Rule {
  readonly selector: string;
  readonly body: string;
}

function rulesOf(css: string): Rule[] {
  const rules = css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g);
  return [...rules].map(([, selector = '', body = '']) => ({ selector: selector.trim(), body }));
}

/** What still moves in a sheet when the system asks for less: the selectors. */
function movesIn(css: string): string[] {
  const still = [...css.matchAll(reduced)].flatMap(([, rules = '']) => rulesOf(rules));
  return rulesOf(css.replace(reduced, '')).flatMap(({ selector, body }) => {
    const moves = [...body.matchAll(/(?<![\w-])(?:animation|transition)(?:-duration)?:\s*([^;]+)/g)].some(
      ([, value = '']) => value.split(/,(?![^(]*\))/).some((one) => isTimed(one, body)),
    );
    const isOff = still.some((rule) => rule.selector === selector && /(animation|transition): none/.test(rule.body));
    return moves && !isOff ? [selector] : [];
  });
}

/** Whether it takes a time that is none of the tokens; what follows the scroll bar moves with the reader alone. */
function isTimed(value: string, body: string): boolean {
  if (/^none\s*$/.test(value) || /animation-timeline:\s*scroll\(/.test(body)) return false;
  const [first] = value.match(/var\(--m-\d\)|[\d.]+m?s\b/) ?? [];
  return first?.startsWith('var(') !== true;
}

test('nothing moves when the system asks for less motion: what has a time takes it from a token, or is off', () => {
  const moving = Object.entries(sheets).flatMap(([path, css]) => movesIn(css).map((selector) => `${path} ${selector}`));
  expect([Object.keys(sheets).length > 100, moving]).toEqual([true, []]);
});

test('the tokens of motion take no time then', () => {
  const tokens = sheets['/renderer/ui/tokens.css'] ?? '';
  const names = new Set([...tokens.matchAll(/--m-\d/g)].map(([name]) => name));
  const off = [...tokens.matchAll(reduced)].flatMap(([, rules = '']) => [...rules.matchAll(/(--m-\d): 0ms;/g)]);
  expect([names.size, off.map(([, name]) => name)]).toEqual([4, [...names]]);
});

test('a script that moves something asks the system first', () => {
  const moving = Object.entries(scripts).filter(([, code]) => /['"]smooth['"]|\.animate\(/.test(code));
  expect(moving.map(([path]) => path)).toEqual(
    moving.filter(([, code]) => code.includes('prefers-reduced-motion')).map(([path]) => path),
  );
});

test.each([
  ['.a { animation: turn 800ms linear infinite; }', ['.a']],
  ['.a { transition: color var(--m-1), opacity 2s; }', ['.a']],
  ['.a { animation: rise var(--m-2) 150ms both; }', []],
  ['.a { animation: turn 1s; } @media (prefers-reduced-motion: reduce) { .a { animation: none; } }', []],
])('the check itself: %s', (css, moving) => {
  expect(movesIn(css)).toEqual(moving);
});
