/** The first stop of the Tab key: past the navigation. */
export function SkipLink() {
  return (
    <a
      href="#content"
      className="fixed top-2 left-2 z-50 -translate-y-16 rounded-control bg-accent px-4 py-2 text-accent-ink text-ui focus-visible:translate-y-0"
    >
      Skip to content
    </a>
  );
}
