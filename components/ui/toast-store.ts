export type ToastTone = 'plain' | 'problem';

export type Toast = {
  id: number;
  text: string;
  tone: ToastTone;
  action?: { label: string; onSelect: () => void };
};

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function publish(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Says one sentence at the edge of the screen and to screen readers. `problem` stays until it is closed. */
export function toast(text: string, options: { tone?: ToastTone; action?: Toast['action'] } = {}): number {
  lastId += 1;
  const next: Toast = {
    id: lastId,
    text,
    tone: options.tone ?? 'plain',
    ...(options.action && { action: options.action }),
  };
  // Three at most: the oldest makes room.
  publish([...toasts, next].slice(-3));
  return lastId;
}

export function closeToast(id: number) {
  publish(toasts.filter((each) => each.id !== id));
}

export const toastStore = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  current: () => toasts,
};
