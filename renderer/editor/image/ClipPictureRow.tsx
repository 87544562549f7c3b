import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { assetOf } from '#renderer/clips/queries.ts';
import styles from '#renderer/editor/image/ClipPictures.module.css';
import { picturesOfClip } from '#renderer/editor/image/clip-queries.ts';
import type { ClipId } from '#shared/ids.ts';
import type { Picture } from '#shared/notes/nodes.ts';

interface ClipPictureRowProps {
  readonly clip: { readonly id: ClipId; readonly title: string };
  readonly onPick: (picture: Picture) => void;
}

/** The pictures of one clip. */
export function ClipPictureRow({ clip, onPick }: ClipPictureRowProps) {
  const { data: pictures } = useQuery(picturesOfClip(clip.id));
  if (pictures?.length === 0) return null;
  return (
    <li>
      <p className={styles.title}>{clip.title}</p>
      <div className={styles.pictures}>
        {pictures?.map((picture) => (
          <button
            key={picture.asset}
            type="button"
            className={styles.picture}
            aria-label={picture.alt || 'Picture without a description'}
            onClick={() => onPick(picture)}
          >
            <Thumbnail asset={picture.asset} />
          </button>
        ))}
      </div>
    </li>
  );
}

function Thumbnail({ asset }: { readonly asset: string }) {
  const { data } = useQuery(assetOf(asset));
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!((data as unknown) instanceof Blob)) return undefined;
    const made = URL.createObjectURL(data as unknown as Blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  return address === undefined ? null : <img src={address} alt="" />;
}
