import { expect, test } from 'vitest';
import { externalTarget } from '#main/electron/external-target.ts';

test('links to the web and to people may be opened, by the address they really have', () => {
  expect(externalTarget('https://example.com/a?b#c')).toEqual({
    address: 'https://example.com/a?b#c',
    name: 'example.com',
  });
  expect(externalTarget('http://EXAMPLE.com:8080')?.name).toBe('example.com:8080');
  expect(externalTarget('mailto:ada@example.com?subject=A b&body=c'.replace(' ', '%20'))).toEqual({
    address: 'mailto:ada@example.com?subject=A%20b&body=c',
    name: 'ada@example.com',
  });
});

test('a host in foreign letters is named in the letters that are asked for', () => {
  expect(externalTarget('https://аpple.com/')?.name).toBe('xn--pple-43d.com');
});

test('mail takes a subject and a body and nothing else', () => {
  expect(externalTarget('mailto:a@b.c?attach=/etc/passwd&bcc=x@y.z&subject=s')?.address).toBe('mailto:a@b.c?subject=s');
});

test.each([
  'file:///etc/passwd',
  'smb://host/share',
  '\\\\host\\share',
  '//host/share',
  'ms-msdt:/id',
  'search-ms:query=x',
  'ms-appinstaller:?source=x',
  'vscode://file/x',
  'ssh://host',
  'tel:1',
  'jar:file:///x',
  'data:text/html,x',
  'javascript:alert(1)',
  'backstory://open/x',
  'backstory-app://main/',
  'zzz:x',
  '',
  'https:',
  'https:evil',
  'http:/evil',
  'http:/\\/evil',
  'https://',
  'https://user:pass@host/',
  'https://user@host/',
  'https://host\\@evil/',
  ' https://host/',
  'https://ho\tst/',
  'https://host/\n',
  'https://host/\u0000',
  `https://host/${'a'.repeat(5000)}`,
  'mailto:',
  'mailto:a@b.c,d@e.f',
  'mailto:?bcc=a@b.c',
])('%j stays inside', (link) => {
  expect(externalTarget(link)).toBeUndefined();
});
