import { expect, test } from 'vitest';
import { deepLinkId } from '#main/electron/deep-link.ts';
import { startArguments } from '#main/electron/start-arguments.ts';

const id = '01jd0000000000000000000000';
const link = `backstory://open/${id}`;

test('a link opens what it names', () => {
  expect(deepLinkId(link)).toBe(id);
  expect(startArguments(['--flag', link])).toEqual({ allowHosts: [], openId: id });
});

test.each([
  `${link}?cmd=delete`,
  `${link}/`,
  `${link}#x`,
  `${link}\n`,
  `${link} --no-sandbox`,
  `${link}%00`,
  `backstory://open//${id}`,
  `backstory:////open//${id}`,
  `backstory:open/${id}`,
  `BACKSTORY://open/${id}`,
  `backstory://user@open/${id}`,
  `backstory://open:80/${id}`,
  `backstory://delete/${id}`,
  'backstory://open/',
  'backstory://open/%2e%2e',
  `backstory://open/${id.toUpperCase()}`,
  'backstory://hook-get-address?x-success=https://evil.com',
  `backstory://open/${'0'.repeat(2_000_000)}`,
  '',
])('%.60j is not a link of ours', (wrong) => {
  expect(deepLinkId(wrong)).toBeUndefined();
});

test('a command line with a link is only that link', () => {
  const injected = ['backstory://x" --gpu-launcher=cmd', '--no-sandbox', '--vault', '/evil', '--allow-host', 'a:1'];
  expect(startArguments(injected)).toEqual({ allowHosts: [] });
  expect(startArguments([link, '--vault=/evil'])).toEqual({ allowHosts: [], openId: id });
  expect(startArguments([link, link])).toEqual({ allowHosts: [] });
});

test('without a link the vault and the allowed hosts are read, whatever else Chromium was given', () => {
  const args = ['--remote-debugging-port=0', '--vault', '/v', '--allow-host=127.0.0.1:80', '--allow-host', 'http://x'];
  expect(startArguments(args)).toEqual({ vaultFolder: '/v', allowHosts: ['127.0.0.1:80'] });
  expect(startArguments(['--vault', '--inspect'])).toEqual({ allowHosts: [] });
});
