import '#renderer/ui/tokens.css';
import '#renderer/ui/base.css';
import '#renderer/extension/popup/popup.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browserApi } from '#renderer/extension/browser-api.ts';
import { askWorker } from '#renderer/extension/popup/ask-worker.ts';
import { Popup } from '#renderer/extension/popup/Popup.tsx';

const dark = matchMedia('(prefers-color-scheme: dark)');
const showTheme = () => {
  document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light';
};
showTheme();
dark.addEventListener('change', showTheme);

const browser = browserApi();
const root = document.getElementById('root');
if (!root) throw new Error('popup.html has no #root');

const tabId = await chosenTab();
createRoot(root).render(
  <StrictMode>
    <Popup
      tabId={tabId}
      ask={askWorker(browser)}
      openLink={(link) => {
        // In the tab itself the system takes the link, and the page stays where it is.
        browser.tabs.update(tabId, { url: link }).then(() => window.close(), console.error);
      }}
      allowApp={() => browser.permissions.request({ origins: ['http://127.0.0.1/*'] })}
      close={() => window.close()}
    />
  </StrictMode>,
);

/** The tab the popup was opened on. Opened as a page of its own, as on a phone, its address names the tab. */
async function chosenTab(): Promise<number> {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  if (Number.isInteger(named) && named > 0) return named;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? -1;
}
