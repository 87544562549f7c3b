import { EnterKey, Foot } from '#renderer/extension/popup/Foot.tsx';
import { Message } from '#renderer/extension/popup/Message.tsx';
import { Button } from '#renderer/ui/Button.tsx';

interface SaveFailedProps {
  readonly words: string;
  readonly onDiscard: () => void;
  readonly onRetry: () => void;
}

/** The app did not take the clip. It stays in the browser until it does, or until it is thrown away here. */
export function SaveFailed({ words, onDiscard, onRetry }: SaveFailedProps) {
  return (
    <>
      <Message icon="warning" kind="danger" title="Backstory could not save this clip">
        {words}
      </Message>
      <Foot
        start={
          <Button kind="quiet" onClick={onDiscard}>
            Discard
          </Button>
        }
      >
        <Button icon="retry" autoFocus onClick={onRetry}>
          Try again <EnterKey />
        </Button>
      </Foot>
    </>
  );
}
