/** Foyer's mark: a doorway, one wing open to the light inside. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 64 64" width={size} height={size} aria-hidden="true" className="shrink-0">
      <rect width="64" height="64" rx="15" fill="#9c4a2c" />
      <path d="M15 53V31a17 17 0 0 1 34 0v22Z" fill="#ffeccb" />
      <path d="M15 53V31a17 17 0 0 1 17-17v39Z" fill="#d98a5f" />
    </svg>
  );
}
