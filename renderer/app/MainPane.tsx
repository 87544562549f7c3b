import type { ReactNode } from 'react';
import { besideBack, besideForward, closeBeside, useBeside } from '#renderer/app/beside.ts';
import { keysOf } from '#renderer/app/keys.ts';
import { toggleDetails, useDetails, useDetailsRoom } from '#renderer/app/layout.ts';
import styles from '#renderer/app/MainPane.module.css';
import { goBack, goForward, targetOfPlace, useNavigation } from '#renderer/app/navigation.ts';
import { usePane } from '#renderer/app/pane-context.ts';
import { useWindowTitle } from '#renderer/app/use-window-title.ts';
import { ListPosition } from '#renderer/documents/ListPosition.tsx';
import { graphAround } from '#renderer/graph/go-to-graph.ts';
import { SearchHitBar } from '#renderer/search/SearchHitBar.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';

interface MainPaneProps {
  /** What the pane shows, for those who hear it. */
  readonly label: string;
  /** What the window's title says, where it is not the label. */
  readonly title?: string | undefined;
  readonly breadcrumb?: ReactNode;
  readonly actions?: ReactNode;
  /** False where a view has no details to show. */
  readonly hasDetails?: boolean | undefined;
  readonly children: ReactNode;
}

/** The page: back and forward, where it stands, what can be done with it, and what it shows. */
export function MainPane({ title, ...page }: MainPaneProps) {
  const { name } = usePane();
  useWindowTitle(title ?? page.label);
  return name === 'beside' ? <SecondPage {...page} /> : <FirstPage {...page} />;
}

function FirstPage({ label, breadcrumb, actions, hasDetails = true, children }: Omit<MainPaneProps, 'title'>) {
  const canGoBack = useNavigation((state) => state.canGoBack);
  const canGoForward = useNavigation((state) => state.canGoForward);
  const details = useDetails();
  const hasRoom = useDetailsRoom();
  const place = useNavigation((state) => state.place);
  const target = place.view === 'graph' ? undefined : targetOfPlace(place);
  return (
    <main className={styles.pane} aria-label={label} data-pane="main" tabIndex={-1}>
      <header className={styles.bar}>
        <IconButton label="Back" icon="back" keys={keysOf('back')} disabled={!canGoBack} onClick={goBack} />
        <IconButton
          label="Forward"
          icon="forward"
          keys={keysOf('forward')}
          disabled={!canGoForward}
          onClick={goForward}
        />
        <Breadcrumb>{breadcrumb}</Breadcrumb>
        <ListPosition />
        {actions}
        {target && (
          <IconButton
            label="Graph around this"
            icon="graph"
            keys={keysOf('graph')}
            onClick={() => graphAround(target)}
          />
        )}
        {hasDetails && hasRoom && (
          <IconButton
            label="Details"
            icon="panel-right"
            keys={keysOf('details')}
            isOn={details.isOpen}
            onClick={toggleDetails}
          />
        )}
      </header>
      <SearchHitBar />
      <div className={styles.body} data-scroller>
        {children}
      </div>
    </main>
  );
}

/** Words that have no room end with an ellipsis and are told whole on demand. */
function Breadcrumb({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.breadcrumb}>
      {typeof children === 'string' ? (
        <span className={styles.words} title={children}>
          {children}
        </span>
      ) : (
        children
      )}
    </div>
  );
}

/** The same beside the first page, with a way back and forward of its own. */
function SecondPage({ label, breadcrumb, actions, children }: Omit<MainPaneProps, 'title'>) {
  const canGoBack = useBeside(({ past }) => past.length > 0);
  const canGoForward = useBeside(({ future }) => future.length > 0);
  return (
    <section className={styles.pane} aria-label={`Beside: ${label}`} data-pane="beside" tabIndex={-1}>
      <header className={styles.bar}>
        <IconButton label="Back" icon="back" disabled={!canGoBack} onClick={besideBack} />
        <IconButton label="Forward" icon="forward" disabled={!canGoForward} onClick={besideForward} />
        <Breadcrumb>{breadcrumb}</Breadcrumb>
        {actions}
        <IconButton label="Close the page beside" icon="close" onClick={closeBeside} />
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
