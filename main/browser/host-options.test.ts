import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { hostOptions } from '#main/browser/host-options.ts';

test('everything has a default', () => {
  expect(hostOptions([])).toEqual({ vaultFolder: undefined, port: 0, mayOpen: true, allowHosts: [] });
});

test('a vault, a port and sites of this machine can be named', () => {
  const options = hostOptions(['serve', '--vault', 'v', '--port', '4000', '--no-open', '--allow-host', '127.0.0.1:80']);
  expect(options).toEqual({ vaultFolder: resolve('v'), port: 4000, mayOpen: false, allowHosts: ['127.0.0.1:80'] });
});

test.each([[['--port', 'x']], [['--port', '70000']], [['--allow-host', 'http://a']], [['--unknown']]])(
  '%o is wrong',
  (args) => {
    expect(() => hostOptions(args)).toThrow();
  },
);
