const GAP = 4;
const EDGE = 8;

/** Places an open popover under (or over) its button where the browser has no CSS anchors; else does nothing. */
export function placeBeside(panel: HTMLElement, button: HTMLElement, align: 'start' | 'end') {
  if (CSS.supports('position-area', 'bottom')) return;
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const fitsBelow = at.bottom + GAP + height <= innerHeight - EDGE;
  const left = align === 'end' ? at.right - width : at.left;
  panel.style.top = `${fitsBelow ? at.bottom + GAP : Math.max(EDGE, at.top - GAP - height)}px`;
  panel.style.left = `${Math.min(Math.max(EDGE, left), innerWidth - width - EDGE)}px`;
}
