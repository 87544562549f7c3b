import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import styles from '#renderer/clips/ArticleBlocks.module.css';
import { assetOf } from '#renderer/clips/queries.ts';
import { Icon } from '#renderer/ui/Icon.tsx';

interface ArticleFigureProps {
  readonly asset: string | undefined;
  readonly alt: string;
  readonly start: number;
  readonly children: ReactNode;
}

/** A picture out of the vault with its caption; where none was kept, its description. */
export function ArticleFigure({ asset, alt, start, children }: ArticleFigureProps) {
  return (
    <figure className={styles.figure}>
      {asset ? <Picture asset={asset} alt={alt} /> : <Missing alt={alt} />}
      <figcaption className={styles.caption} dir="auto" data-start={start}>
        {children}
      </figcaption>
    </figure>
  );
}

function Picture({ asset, alt }: { readonly asset: string; readonly alt: string }) {
  const { data, isError } = useQuery(assetOf(asset));
  const address = useObjectAddress(data);
  if (isError) return <Missing alt={alt} />;
  return address === undefined ? null : <img className={styles.picture} src={address} alt={alt} data-asset={asset} />;
}

function Missing({ alt }: { readonly alt: string }) {
  return (
    <p className={styles.missing}>
      <Icon name="info" />
      {alt === '' ? 'Picture not stored' : `Picture not stored: ${alt}`}
    </p>
  );
}

/** An address for bytes while they are shown; it is given back afterwards. */
function useObjectAddress(bytes: object | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!(bytes instanceof Blob)) return;
    const made = URL.createObjectURL(bytes);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return address;
}
