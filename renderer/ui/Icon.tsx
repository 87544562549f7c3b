import { type IconName, iconPaths } from '#renderer/ui/icon-paths.ts';

export type { IconName } from '#renderer/ui/icon-paths.ts';

interface IconProps {
  readonly name: IconName;
  readonly size?: number | undefined;
}

/** Decoration only: what carries the meaning is the text or label beside it. */
export function Icon({ name, size = 16 }: IconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' || name === 'grip' ? 2 : 1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}
