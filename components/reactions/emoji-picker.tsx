'use client';

import data from 'emojibase-data/en/compact.json';
import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react';
import { type Emoji, emojiGroups, searchEmoji } from './emoji-search';

const ALL: readonly Emoji[] = data;
const GROUPS = emojiGroups(ALL);

/** Every emoji, by group or by search. Its data comes with it, and it comes only when it is asked for. */
export default function EmojiPicker({ onPick }: { onPick: (emoji: string) => void }) {
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const found = search.trim() ? [{ name: 'Found', emoji: searchEmoji(ALL, search) }] : GROUPS;
  const nothing = found.every((group) => group.emoji.length === 0);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the buttons inside
    <div className="flex h-80 w-[19.5rem] max-w-[calc(100vw-2rem)] flex-col" onKeyDown={moveByArrows}>
      <input
        ref={field}
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        aria-label="Search emoji"
        placeholder="Search emoji"
        className="mb-1.5 h-10 w-full shrink-0 rounded-control bg-page px-3 text-ui placeholder:text-ink-3"
      />
      <div className="min-h-0 grow overflow-y-auto overscroll-contain">
        {nothing ? <p className="px-3 py-8 text-center text-ink-2 text-ui">No emoji goes by that name.</p> : null}
        {found.map((group) => (
          <section
            key={group.name}
            aria-label={group.name}
            className="[contain-intrinsic-size:auto_400px] [content-visibility:auto]"
          >
            <p aria-hidden="true" className="px-1.5 pt-2 pb-1 font-[560] text-ink-2 text-meta">
              {group.name}
            </p>
            <div className="grid grid-cols-[repeat(auto-fill,minmax(2.25rem,1fr))]">
              {group.emoji.map((emoji) => (
                <button
                  key={emoji.unicode}
                  type="button"
                  // One stop for Tab; arrows go on from the search field.
                  tabIndex={-1}
                  data-emoji=""
                  aria-label={emoji.label}
                  title={emoji.label}
                  onClick={() => onPick(emoji.unicode)}
                  className="grid aspect-square place-items-center rounded-control text-[1.375rem]/none hover:bg-hover focus-visible:bg-hover focus-visible:outline-offset-[-2px]"
                >
                  {emoji.unicode}
                </button>
              ))}
            </div>
          </section>
        ))}
      </div>
    </div>
  );
}

function moveByArrows(event: KeyboardEvent<HTMLElement>) {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-emoji]')];
  const at = buttons.indexOf(event.target as HTMLElement);
  const next = at < 0 ? fromField(event.key, buttons) : nextByArrow(event.key, buttons, at);
  if (!next) return;
  event.preventDefault();
  if (next === 'field') event.currentTarget.querySelector('input')?.focus();
  else next.focus();
}

function fromField(key: string, buttons: HTMLElement[]) {
  return key === 'ArrowDown' ? buttons[0] : undefined;
}

// Up and down go by what is seen: the nearest button of the next row, also across groups.
function nextByArrow(key: string, buttons: HTMLElement[], at: number): HTMLElement | 'field' | undefined {
  if (key === 'ArrowRight') return buttons[at + 1];
  if (key === 'ArrowLeft') return buttons[at - 1];
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined;
  const from = buttons[at]?.getBoundingClientRect();
  if (!from) return undefined;
  const ahead = key === 'ArrowDown' ? buttons.slice(at + 1) : buttons.slice(0, at).reverse();
  const rowTop = ahead.map((each) => each.getBoundingClientRect().top).find((top) => Math.abs(top - from.top) > 4);
  if (rowTop === undefined) return key === 'ArrowUp' ? 'field' : undefined;
  const distance = (each: HTMLElement) => Math.abs(each.getBoundingClientRect().left - from.left);
  const row = ahead.filter((each) => Math.abs(each.getBoundingClientRect().top - rowTop) < 4);
  return row.sort((a, b) => distance(a) - distance(b))[0];
}
