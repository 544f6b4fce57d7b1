'use client';

import clsx from 'clsx';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast-store';
import { count } from '@/lib/format/number';
import { BoxProblem, type SendProblem } from './box-problem';
import { useDraft } from './use-draft';

/** The API takes so many characters (its payload error says the number). */
const LONGEST = 10_000;
const NEAR = 9_000;

type CommentBoxProps = {
  /** Where the words are kept until they are sent: `post:<id>`, `reply:<id>`, `edit:<id>`. */
  place: string;
  label: string;
  placeholder?: string;
  initial?: string;
  /** The verb on the button. */
  action: string;
  /** Sends the words; null once the network has them. */
  send: (text: string) => Promise<SendProblem | null>;
  /** Given where the box opens and closes; words that are put away with it can be brought back. */
  onOpenChange?: (open: boolean) => void;
  /** Said under the box, such as what saving does to formatting. */
  note?: string | null;
  /** The page that a new sign-in comes back to. */
  returnTo: string;
  focusFirst?: boolean;
};

/** A box for words that are never lost: they stay in it until the network said yes, over a reload or a new sign-in too. */
export function CommentBox(props: CommentBoxProps) {
  const { place, label, initial = '', action, send, onOpenChange, note, focusFirst = false } = props;
  const { text, write, clear } = useDraft(place, initial);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SendProblem | null>(null);
  const sending = useRef(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const length = [...text].length;
  const over = length - LONGEST;
  const blank = text.trim() === '';

  useEffect(() => {
    const box = field.current;
    if (!focusFirst || !box) return;
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  }, [focusFirst]);

  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    // A ref, not the state: a second press can come before the first has been drawn.
    if (sending.current || blank || over > 0) return;
    sending.current = true;
    setBusy(true);
    setProblem(null);
    const failed = await send(text);
    sending.current = false;
    setBusy(false);
    setProblem(failed);
    if (failed) field.current?.focus();
    else clear();
  };
  const cancel = () => {
    if (!onOpenChange || busy) return;
    clear();
    onOpenChange(false);
    if (blank || text === initial) return;
    const bringBack = () => {
      write(text);
      onOpenChange(true);
    };
    toast('Your words were put away.', { action: { label: 'Bring back', onSelect: bringBack } });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void submit();
    if (event.key === 'Escape') cancel();
  };

  return (
    <form
      onSubmit={submit}
      className="needs-comments group/box rounded-card border border-hairline bg-raised transition-[border-color] focus-within:border-accent"
    >
      <textarea
        ref={field}
        value={text}
        onChange={(event) => write(event.target.value)}
        onKeyDown={onKeyDown}
        readOnly={busy}
        aria-label={label}
        aria-describedby={`${id}-under`}
        aria-invalid={over > 0 || undefined}
        placeholder={props.placeholder}
        dir="auto"
        // For browsers that cannot size a field by its content.
        rows={Math.min(14, text.split('\n').length + Math.floor(length / 70))}
        className={clsx(
          'field-sizing-content block max-h-[60vh] min-h-12 w-full resize-none bg-transparent px-4 py-[11px] text-body outline-none placeholder:text-ink-3',
          busy && 'opacity-60',
        )}
      />
      {problem ? <BoxProblem problem={problem} returnTo={props.returnTo} /> : null}
      <div
        id={`${id}-under`}
        className={clsx(
          'flex flex-wrap items-center justify-end gap-2 px-2 pb-2',
          blank && !onOpenChange && !problem && 'hidden group-focus-within/box:flex',
        )}
      >
        <p className="grow ps-2 text-ink-2 text-meta">
          {over > 0 ? (
            <span className="text-danger">{count(over)} characters too many. Shorten it, or send it in parts.</span>
          ) : length > NEAR ? (
            `${count(-over)} characters left`
          ) : (
            (note ?? <span className="hidden md:inline">Ctrl + Enter sends</span>)
          )}
        </p>
        {onOpenChange ? (
          <Button variant="quiet" onClick={cancel} disabled={busy}>
            Cancel
          </Button>
        ) : null}
        <Button type="submit" variant="solid" busy={busy} disabled={blank || over > 0}>
          {problem ? 'Send again' : action}
        </Button>
      </div>
    </form>
  );
}
