// @vitest-environment node
import { expect, test } from 'vitest';
import { manifestFor } from '#renderer/extension/manifest.ts';

test.each(['chrome', 'firefox'] as const)('the clipper in %s may do no more than it needs', (browser) => {
  const manifest = manifestFor(browser, '0.1.0');
  expect(manifest.permissions).toEqual(['activeTab', 'scripting', 'unlimitedStorage', 'alarms', 'contextMenus']);
  expect(manifest.host_permissions).toEqual(['http://127.0.0.1/*']);
  expect(manifest).not.toHaveProperty('content_scripts');
  expect(manifest).not.toHaveProperty('web_accessible_resources');
  expect(manifest).not.toHaveProperty('externally_connectable');
  expect(manifest.content_security_policy.extension_pages).toContain("default-src 'none'; script-src 'self';");
});

test('Chrome finds the same extension wherever it is loaded from', async () => {
  const { key } = manifestFor('chrome', '0.1.0') as { key?: string };
  const bytes = Uint8Array.from(atob(key ?? ''), (character) => character.charCodeAt(0));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 16);
  const id = [...digest].flatMap((byte) => [byte >> 4, byte & 15]).map((half) => String.fromCharCode(97 + half));
  expect(id.join('')).toBe('ppdffmfeljblollcmpkblmdfeahbaelf');
});

test('Firefox gets a background script, an id and a word on the data it collects, and nothing of Chrome’s', () => {
  const manifest = manifestFor('firefox', '0.1.0');
  expect(manifest).toMatchObject({
    manifest_version: 3,
    background: { scripts: ['worker.js'] },
    browser_specific_settings: {
      gecko: { id: 'clipper@backstory.app', data_collection_permissions: { required: ['none'] } },
    },
  });
  expect(manifest).not.toHaveProperty('key');
  expect(manifest).not.toHaveProperty('minimum_chrome_version');
});
