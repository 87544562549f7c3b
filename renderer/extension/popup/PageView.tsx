import { useState } from 'react';
import type { AppLook, Edits, TabLook, Taken } from '#renderer/extension/messages.ts';
import { KnownPage } from '#renderer/extension/popup/KnownPage.tsx';
import { NoArticle } from '#renderer/extension/popup/NoArticle.tsx';
import { ClosedPage, LinkOnly } from '#renderer/extension/popup/OtherPages.tsx';
import { ReadyForm } from '#renderer/extension/popup/ReadyForm.tsx';
import type { PopupState } from '#renderer/extension/popup/use-popup.ts';

interface PageViewProps {
  readonly popup: PopupState;
  readonly tab: TabLook;
  readonly app: AppLook;
  readonly openLink: (link: string) => void;
  readonly close: () => void;
}

const noEdits: Edits = { stories: [], tags: [], comment: '', marksSelection: true };

/** What can be done with the page: it is known, it has an article, or it has none. */
export function PageView({ popup, tab, app, openLink, close }: PageViewProps) {
  const [chosen, setChosen] = useState<Taken | null>(null);
  const [isTouched, setTouched] = useState(false);
  const { known, waiting } = app;
  const isSaving = popup.outcome.state === 'saving';
  if (tab.can === 'none') return <ClosedPage waiting={waiting.length} onShowWaiting={popup.showWaiting} />;
  if (known && chosen === null && !isTouched) {
    return (
      <KnownPage
        known={known}
        isSaving={isSaving}
        onOpen={() => openLink(`backstory://open/${known.id}`)}
        // Of a file or a closed page there is nothing to change.
        onEdit={tab.can === 'read' ? () => setTouched(true) : undefined}
        onSave={() => popup.save(firstOf(tab), noEdits)}
      />
    );
  }
  if (tab.can === 'link') {
    return <LinkOnly tab={tab} isSaving={isSaving} onSave={() => popup.save('link', noEdits)} />;
  }
  if (tab.page.words === 0 && !tab.page.selection && chosen === null) {
    return <NoArticle onChoose={setChosen} />;
  }
  return (
    <ReadyForm
      page={tab.page}
      first={chosen ?? firstOf(tab)}
      suggestions={app.suggestions}
      known={known}
      isSaving={isSaving}
      waiting={waiting.length}
      onTouch={() => setTouched(true)}
      onSave={popup.save}
      onMark={async () => {
        if (await popup.mark()) close();
      }}
      onShowWaiting={popup.showWaiting}
    />
  );
}

/** What is offered first: the article where there is one, else what is selected, else the page. */
function firstOf(tab: TabLook): Taken {
  if (tab.can !== 'read') return 'link';
  if (tab.page.words > 0) return 'article';
  return tab.page.selection ? 'selection' : 'page';
}
