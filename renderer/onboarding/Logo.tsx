interface LogoProps {
  readonly size?: number | undefined;
}

/** Lines of a text, one of them marked. */
export function Logo({ size = 44 }: LogoProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden="true">
      <rect width="64" height="64" rx="15" fill="var(--ink)" />
      <path d="M18 20h22M18 44h16" stroke="var(--on-ink)" strokeWidth="5" strokeLinecap="round" />
      <path d="M17 32h31" stroke="var(--marker)" strokeWidth="9" strokeLinecap="round" />
    </svg>
  );
}
