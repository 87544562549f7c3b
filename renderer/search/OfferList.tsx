import styles from '#renderer/search/OfferList.module.css';
import type { Offer, Offers } from '#renderer/search/use-offers.ts';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { formatCount } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';

interface OfferListProps {
  readonly id: string;
  readonly offers: Offers;
  readonly onTake: (offer: Offer) => void;
}

/** What the field offers, below it; the field keeps the focus. */
export function OfferList({ id, offers, onTake }: OfferListProps) {
  const isHistory = offers.kind === 'history';
  return (
    <div className={styles.sheet}>
      <div id={id} role="listbox" aria-label={isHistory ? 'Earlier searches' : 'Suggestions'}>
        {offers.rows.map((offer, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys for the rows
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names its active option
          <div
            key={keyOf(offer)}
            id={`${id}-${at}`}
            role="option"
            className={styles.row}
            aria-selected={at === offers.active}
            // The field would lose the focus, and with it this list.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onTake(offer)}
          >
            <OfferWords offer={offer} />
          </div>
        ))}
      </div>
      <p className={styles.keys} aria-hidden="true">
        <span>
          <kbd>↑ ↓</kbd> choose
        </span>
        {isHistory ? (
          <span>
            <kbd>Delete</kbd> forget one
          </span>
        ) : (
          <span>
            <kbd>Tab</kbd> take
          </span>
        )}
        <span>
          <kbd>Esc</kbd> close
        </span>
      </p>
    </div>
  );
}

function keyOf(offer: Offer): string {
  if (offer.kind === 'suggestion') return `${offer.suggestion.kind} ${offer.suggestion.insert}`;
  return offer.kind === 'past' ? `past ${offer.query}` : 'forget';
}

function OfferWords({ offer }: { readonly offer: Offer }) {
  switch (offer.kind) {
    case 'past':
      return (
        <>
          <span className={styles.icon}>
            <Icon name="clock" />
          </span>
          <span className={styles.label}>{offer.query}</span>
        </>
      );
    case 'forget':
      return (
        <>
          <span className={styles.icon}>
            <Icon name="trash" />
          </span>
          <span className={styles.label}>Clear the search history</span>
        </>
      );
    case 'suggestion': {
      const { label, detail, count, entity, kind } = offer.suggestion;
      return (
        <>
          <span className={styles.icon}>{entity && <EntityMark type={entity.type} size={8} />}</span>
          <span className={styles.label} data-kind={kind}>
            {label}
          </span>
          <span className={styles.detail}>{detail || (count !== null && formatCount(count))}</span>
        </>
      );
    }
    default:
      return offer satisfies never;
  }
}
