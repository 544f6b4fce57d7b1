import type { MouseEvent } from 'react';

const INTERACTIVE =
  'a, button, input, textarea, select, summary, label, video, audio, iframe, [popover], [tabindex="0"]';

/**
 * What a click on a card means: `null` where it belongs to something inside it or ends a selection of words, else where
 * to open the post. The keyboard uses the card's links.
 */
export function cardClick(event: MouseEvent<HTMLElement>): 'here' | 'new-tab' | null {
  if (event.defaultPrevented || !(event.target instanceof Element)) return null;
  if (!event.currentTarget.contains(event.target)) return null;
  const inside = event.target.closest(INTERACTIVE);
  if (inside && event.currentTarget.contains(inside)) return null;
  if (window.getSelection()?.isCollapsed === false) return null;
  if (event.button === 1) return 'new-tab';
  if (event.button !== 0 || event.altKey) return null;
  return event.metaKey || event.ctrlKey || event.shiftKey ? 'new-tab' : 'here';
}
