import styles from '#renderer/onboarding/StoryPicture.module.css';

/** A clip with a marked line, and the note that quotes it. */
export function StoryPicture() {
  return (
    <svg
      className={styles.picture}
      viewBox="0 0 276 160"
      role="img"
      aria-label="A marked line in a clip, quoted in a note"
    >
      <rect className={styles.sheet} x="1" y="1" width="122" height="158" rx="8" />
      <path className={styles.strong} d="M16 22h82M16 34h56" />
      <path className={styles.faint} d="M16 54h94M16 66h90M16 98h94M16 110h68M16 128h94M16 140h58" />
      <rect className={styles.marked} x="12" y="74" width="102" height="14" rx="2" />
      <path className={styles.strong} d="M16 81h90" />
      <rect className={styles.sheet} x="159" y="26" width="116" height="108" rx="8" />
      <path className={styles.strong} d="M173 43h66" />
      <path className={styles.faint} d="M173 61h30M173 76h86M173 117h80" />
      <rect className={styles.chip} x="207" y="54" width="42" height="13" rx="3" />
      <path className={styles.name} d="M219 60.5h25M212 60.5h1.5" />
      <path className={styles.bar} d="M174 86v18" />
      <path className={styles.strong} d="M182 90h72M182 101h48" />
      <path className={styles.thread} d="M114 81c30 0 24 15 56 15" />
    </svg>
  );
}
