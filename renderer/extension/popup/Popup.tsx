import { Frame } from '#renderer/extension/popup/Frame.tsx';
import { NotPaired } from '#renderer/extension/popup/NotPaired.tsx';
import { Looking } from '#renderer/extension/popup/OtherPages.tsx';
import { OutcomeView } from '#renderer/extension/popup/OutcomeView.tsx';
import { PageView } from '#renderer/extension/popup/PageView.tsx';
import { type PopupDeps, usePopup } from '#renderer/extension/popup/use-popup.ts';

interface PopupProps extends PopupDeps {
  readonly openLink: (link: string) => void;
  readonly close: () => void;
}

/** One thing at a time: how the last press ended, else the pairing that is missing, else the page. */
export function Popup({ openLink, close, ...deps }: PopupProps) {
  const popup = usePopup(deps);
  const { tab, app, outcome } = popup;
  const isEnded = outcome.state !== 'open' && outcome.state !== 'saving';
  return (
    <Frame connection={popup.connection}>
      {isEnded && <OutcomeView popup={popup} outcome={outcome} openLink={openLink} close={close} />}
      {/* What was typed is still there when one comes back to it. */}
      <div hidden={isEnded}>
        {app?.connection === 'not-paired' ? (
          <NotPaired waiting={app.waiting.length} onPair={popup.pair} />
        ) : tab === null || app === null ? (
          <Looking />
        ) : (
          <PageView popup={popup} tab={tab} app={app} openLink={openLink} close={close} />
        )}
      </div>
    </Frame>
  );
}
