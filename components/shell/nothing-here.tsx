import { buttonClass } from '@/components/ui/button-class';

/** An address that leads nowhere, or to what this person may not see: the network does not tell which. */
export function NothingHere() {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center px-4 py-16 text-center">
      <span aria-hidden="true" className="flex h-14 w-11 overflow-hidden rounded-t-full bg-accent-soft">
        <span className="w-1/2 bg-accent" />
      </span>
      <h1 className="mt-5 text-title">There is nothing behind this door</h1>
      <p className="mt-1 mb-5 text-balance text-ink-2 text-ui">
        It may have moved or been removed, or it is not shared with you. The address may also have a slip in it.
      </p>
      {/* A plain link: this part stands in every page, and should bring no code along. */}
      <a href="/feed" className={buttonClass('solid')}>
        Go to the feed
      </a>
    </div>
  );
}
