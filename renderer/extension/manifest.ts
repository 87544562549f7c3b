/**
 * The public half of a key that was made for this: it gives the extension the same id wherever it is loaded from, so that
 * a pairing outlives a move of its folder.
 */
const chromeKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAv8HFRCoVGJlx+sNhCtf6jaGbu7/HZnyZmeMkgF68u7zDcL+gf+8YKT6lEQVorgDPqrBpP6/5x4Md0Cz6jOH750/xbgvSdBwnbwX3JDyU5tCGkUpt0VrY73EA4h0KhyhOn/qfQhQT9OZLRBer+fGEFS0mR6XahZWm/OR9a0kByrSirIbtdJJhKCS6lK7UvNNa5i1qMIWs6RYmBFplCw+O3RC1ysMdLOfPkIG9qmZMc5yUTCZVZ1/+c5nUhqKvc6YOPg4zOIY00sOPm/1m8nZ8CRhYX0gEHaHeKvxBbPAU3DrE2wKH1OnxBq4+nT+5I9if8Syuo+1GjjxoPsaSbv1m6QIDAQAB';

const firefoxId = 'clipper@backstory.app';

/** What the browser is told of the clipper. The worker is one script without imports, so that both can run it. */
export function manifestFor(browser: 'chrome' | 'firefox', version: string) {
  return {
    manifest_version: 3,
    name: 'Backstory Clipper',
    short_name: 'Backstory',
    description: 'Clips the page you read into Backstory on this computer.',
    version,
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    action: {
      default_title: 'Clip to Backstory',
      default_popup: 'popup.html',
      default_icon: { 16: 'icons/16.png', 32: 'icons/32.png' },
    },
    permissions: ['activeTab', 'scripting', 'unlimitedStorage', 'alarms', 'contextMenus'],
    host_permissions: ['http://127.0.0.1/*'],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src http://127.0.0.1:*; form-action 'none'; frame-ancestors 'none'",
    },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+K' }, description: 'Open the clipper' },
      'clip-now': { suggested_key: { default: 'Alt+Shift+S' }, description: 'Clip the article at once' },
      mark: { suggested_key: { default: 'Alt+Shift+H' }, description: 'Highlight the selected words' },
    },
    ...(browser === 'chrome' ? forChrome : forFirefox),
  };
}

const forChrome = {
  key: chromeKey,
  minimum_chrome_version: '120',
  background: { service_worker: 'worker.js', type: 'module' },
};

const forFirefox = {
  browser_specific_settings: {
    gecko: {
      id: firefoxId,
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
  background: { scripts: ['worker.js'] },
};
