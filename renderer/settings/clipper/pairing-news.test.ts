import { expect, test } from 'vitest';
import { pairingNews } from '#renderer/settings/clipper/pairing-news.ts';
import { pairedChrome, shownCode, someStatus } from '#renderer/settings/clipper/sample-status.ts';

test('a pairing says how it goes and how it ended', () => {
  const showing = someStatus({ pairing: shownCode });
  expect(pairingNews(undefined, someStatus())).toBe('');
  expect(pairingNews(someStatus(), showing)).toContain('Type this code');
  expect(pairingNews(showing, someStatus({ pairing: { ...shownCode, triesLeft: 1 } }))).toBe(
    'That was another code. 1 try left.',
  );
  expect(pairingNews(showing, someStatus({ pairing: { ...shownCode, triesLeft: 0 } }))).toContain('five times');
  expect(pairingNews(showing, someStatus({ browsers: [pairedChrome] }))).toBe('Chrome, Work is paired.');
  expect(pairingNews(showing, someStatus())).toBe('That code is over. Nothing was paired.');
  expect(pairingNews(someStatus(), someStatus({ browsers: [pairedChrome] }))).toBe('');
});
