import type { LexicalEditor } from 'lexical';
import { useRef } from 'react';
import styles from '#renderer/editor/block-tools/BlockHandle.module.css';

interface BarSelectProps {
  readonly editor: LexicalEditor;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}

/**
 * A choice in the bar of a block. Chosen with the pointer, writing goes on in the text: what is typed next would choose
 * another. Chosen by key the focus stays, for the arrows go through the choices one by one.
 */
export function BarSelect({ editor, label, value, options, onChoose }: BarSelectProps) {
  const isByPointer = useRef(false);
  return (
    <select
      className={styles.select}
      aria-label={label}
      value={value}
      onPointerDown={() => {
        isByPointer.current = true;
      }}
      onKeyDown={() => {
        isByPointer.current = false;
      }}
      onChange={(event) => {
        onChoose(event.target.value);
        if (isByPointer.current) editor.focus();
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
