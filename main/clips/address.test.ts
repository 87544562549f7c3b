import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addressInText,
  addressKey,
  fileNameOf,
  isSameArticle,
  isStoryAddress,
  normalizeAddress,
} from '#main/clips/address.ts';
import { isPrivateAddress } from '#main/clips/private-address.ts';

test('two spellings of one address are one address', () => {
  expect(normalizeAddress('HTTPS://Example.COM:443/Story?b=2&utm_source=x&a=1&fbclid=9#part')).toBe(
    'https://example.com/Story?a=1&b=2',
  );
  expect(normalizeAddress('example.com/story')).toBe('https://example.com/story');
  expect(normalizeAddress('https://example.com/find?q=a%20b')).toBe('https://example.com/find?q=a%20b');
});

test('only http and https addresses without a password are addresses', () => {
  for (const bad of [
    '',
    'words',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'ftp://a.example',
    'https://user:pass@a.example',
    'http://',
  ]) {
    expect(() => normalizeAddress(bad), bad).toThrow('BAD_ADDRESS');
  }
});

test('a pasted text is an address when it is nothing else', () => {
  expect(addressInText(' https://example.com/a \n')).toBe('https://example.com/a');
  expect(addressInText('see https://example.com/a')).toBeUndefined();
});

test('an address has a name for the eyes', () => {
  expect(fileNameOf('https://example.com/a/b%20c.html?x')).toBe('b c.html');
  expect(fileNameOf('https://example.com/')).toBe('example.com');
});

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1%eth0',
  'fd00::1',
  'ff02::1',
  '::ffff:127.0.0.1',
  '::ffff:a00:1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '::127.0.0.1',
  'no address',
])('%s is private', (ip) => {
  expect(isPrivateAddress(ip)).toBe(true);
});

test.each(['93.184.216.34', '172.32.0.1', '100.128.0.1', '2606:2800:220:1:248:1893:25c8:1946', '::ffff:93.184.216.34'])(
  '%s is public',
  (ip) => {
    expect(isPrivateAddress(ip)).toBe(false);
  },
);

test.each([
  ['https://www.orbit.example/story', 'http://orbit.example/story/'],
  ['https://m.orbit.example/story', 'https://orbit.example/story'],
  ['https://orbit.example/story/amp/', 'https://orbit.example/story'],
  ['https://amp.orbit.example/story.amp.html', 'https://orbit.example/story.html'],
  ['https://orbit.example/story?outputType=amp&id=1', 'https://orbit.example/story?id=1'],
  ['https://orbit.example/a?b=2&a=1&utm_medium=mail#top', 'https://orbit.example:443/a?a=1&b=2'],
  ['https://www.google.com/amp/s/orbit.example/story', 'https://orbit.example/story'],
  ['https://orbit-example.cdn.ampproject.org/c/s/orbit.example/story', 'https://orbit.example/story'],
  ['https://orbit.example/news/index.html', 'https://orbit.example/news'],
])('%s is the page of %s', (a, b) => {
  expect(addressKey(a)).toBe(addressKey(b));
});

test.each([
  ['https://orbit.example/story?id=1', 'https://orbit.example/story?id=2'],
  ['https://orbit.example/', 'https://orbit.example/story'],
  ['https://news.orbit.example/story', 'https://orbit.example/story'],
  ['https://m.example/story', 'https://example/story'],
  ['https://orbit.example/#!/story/1', 'https://orbit.example/#!/story/2'],
  ['https://orbit.example/camp', 'https://orbit.example/c'],
  ['https://orbit.example:8080/story', 'https://orbit.example/story'],
])('%s is another page than %s', (a, b) => {
  expect(addressKey(a)).not.toBe(addressKey(b));
});

test('a key is the key of itself, whatever the address', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      const key = addressKey(address);
      expect(addressKey(`https://${key}`)).toBe(key);
    }),
  );
});

const page = 'https://www.orbit.example/2026/11/rocket-firm-courts-chip-maker-20481';
test.each([
  'https://orbit.example/2026/11/rocket-firm-courts-chip-maker-20481/',
  'https://amp.orbit.example/2026/11/rocket-firm-courts-chip-maker-20481',
  'https://www.orbit.example/space/rocket-courts-chip-20481.html',
])('a page is believed to be at %s', (canonical) => {
  expect(isSameArticle(canonical, page)).toBe(true);
});

test.each([
  'https://www.orbit.example/',
  'https://www.orbit.example/2026/11/',
  'https://www.orbit.example/2026/11/another-story-of-the-day-20777',
  'https://other.example/2026/11/rocket-firm-courts-chip-maker-20481',
  'https://www.orbit.example.evil.example/2026/11/rocket-firm-courts-chip-maker-20481',
  'https://user:pass@www.orbit.example/2026/11/rocket-firm-courts-chip-maker-20481',
  'javascript:alert(1)',
  'not an address',
])('a page is not believed to be at %s', (canonical) => {
  expect(isSameArticle(canonical, page)).toBe(false);
});

test.each([
  ['https://orbit.example/rocket-firm-courts-chip-maker', true],
  ['https://orbit.example/story?id=20481', true],
  ['https://orbit.example/', false],
  ['https://orbit.example/2026/11/', false],
  ['https://orbit.example/space', false],
  ['mailto:desk@orbit.example', false],
  ['https://user:pass@orbit.example/rocket-firm-courts-chip-maker', false],
  ['no address', false],
])('a saved page without an address may be from %s: %s', (address, isBelieved) => {
  expect(isStoryAddress(address)).toBe(isBelieved);
});

test('whatever a page says of its address, judging it does not fail', () => {
  expect(isSameArticle('https://www.google.com/amp/s/user:pass@a.example/b', 'https://www.google.com/x')).toBe(false);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl()), fc.webUrl({ withQueryParameters: true }), (named, seen) => {
      expect(typeof isSameArticle(named, seen)).toBe('boolean');
      expect(typeof isStoryAddress(named)).toBe('boolean');
    }),
  );
});
