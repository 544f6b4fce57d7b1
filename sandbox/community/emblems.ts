/** The pictures that belong to no seed asset: the network's own mark, and a pennant for each space. */

export function networkEmblem(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96">
<rect width="96" height="96" rx="24" fill="#0b3b4a"/>
<path d="M47 16v42H22c3-18 12-33 25-42z" fill="#f4efe4"/><path d="M52 24c11 8 18 20 20 34H52z" fill="#e0a458"/>
<path d="M16 63h64c-3 8-9 12-17 12H33c-8 0-14-4-17-12z" fill="#c8553d"/>
<path d="M10 82q9-6 19 0t19 0 19 0 19 0" fill="none" stroke="#7fb7be" stroke-width="4" stroke-linecap="round"/>
</svg>`;
}

const COLOURS = ['#0b3b4a', '#c8553d', '#e0a458', '#7fb7be', '#f4efe4', '#2f6f4e'] as const;

/** A signal flag: two colours and a cut that follow from the id, so that no two neighbours look alike. */
export function spaceEmblem(id: number): string {
  const ground = COLOURS[id % COLOURS.length];
  const figure = COLOURS[(id + 1 + (id % 3)) % COLOURS.length];
  const cuts = [
    'M0 0h48v96H0z',
    'M0 0h96L0 96z',
    'M38 0h20v38h38v20H58v38H38V58H0V38h38z',
    'M28 28h40v40H28z',
    'M0 32h96v32H0z',
    'M48 8l40 40-40 40L8 48z',
    'M0 0l48 48L0 96z',
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96">
<clipPath id="c"><rect width="96" height="96" rx="20"/></clipPath>
<g clip-path="url(#c)"><rect width="96" height="96" fill="${ground}"/><path d="${cuts[id % cuts.length]}" fill="${figure}"/></g>
</svg>`;
}
