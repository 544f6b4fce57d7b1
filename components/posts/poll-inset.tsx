import type { PollResultsFragment } from '@/graphql/generated/graphql';
import { plural } from '@/lib/format/number';
import { PollChoices } from './poll-choices';
import { type HiddenReason, pollShown } from './poll-results';
import { PollSlider } from './poll-slider';

/** A poll with its results, or with what it takes to see them. */
export function PollInset({ poll, url }: { poll: PollResultsFragment; url: string }) {
  const shown = pollShown(poll);
  if (shown.kind === 'question') {
    return (
      <p className="rounded-[10px] bg-page px-4 py-3 text-ink-2 text-ui">
        {shown.answers > 0
          ? `${plural(shown.answers, 'answer')} so far, in the comments.`
          : 'Answered in the comments. Nobody has yet.'}
      </p>
    );
  }
  return (
    <div className="rounded-[10px] bg-page p-4">
      {shown.kind === 'slider' ? <PollSlider poll={shown} /> : <PollChoices options={shown.options} />}
      <p className="mt-3 text-ink-2 text-meta">
        {plural(shown.answers, 'answer')}
        {shown.hidden ? <> · {hiddenWords(shown.hidden)}</> : null}
        {shown.hidden && shown.hidden.more === 0 ? (
          <>
            {' '}
            <a
              href={url}
              target="_blank"
              rel="noopener noreferrer"
              className="text-accent-text underline decoration-current/40 underline-offset-2 hover:decoration-current"
            >
              Answer on the network’s own page
            </a>
          </>
        ) : null}
      </p>
    </div>
  );
}

function hiddenWords({ more }: HiddenReason): string {
  return more > 0 ? `Results show after ${plural(more, 'more answer')}.` : 'Results show after you answer.';
}
