import type { SeedAsset } from './model.ts';
import { tools } from './pictures/bench.ts';
import { canvasOf, type Scene, svg, WIDTH } from './pictures/canvas.ts';
import { harbour, lightAtNight } from './pictures/harbour.ts';
import { chart, linesPlan, photograph, tideChart, weatherMap } from './pictures/paper.ts';
import { knots, sailLoft } from './pictures/rope.ts';
import { fog, underSail } from './pictures/sailing.ts';
import { beach, lake, mudflat, wildlife } from './pictures/shore.ts';
import { onTheStocks } from './pictures/stocks.ts';
import { anchor, row, sill, table } from './pictures/things.ts';
import { wood } from './pictures/wood.ts';

export { drawAvatar } from './pictures/avatars.ts';
export { drawNetworkAvatar, drawSpaceAvatar } from './pictures/emblems.ts';

/** What to draw for what is said to be seen; the first that fits. */
const SCENES: [RegExp, Scene][] = [
  [/tide chart|tide board/, tideChart],
  [/weather map|isobar/, weatherMap],
  [/estuary map|map style|\bmap\b|channels and/, chart],
  [/faded photograph|old photograph/, photograph],
  [/body plan|lines drawing|offsets|loft floor|moulds/, linesPlan],
  [
    /barometer|radio course|handheld radio|ring of keys|jar with|notebook|kitchen scales|calendar|blackboard|biscuit|office window|loaf of bread|pot on a small/,
    sill,
  ],
  [/knot|bowline|splice|coils|tying a rope|lashing/, knots],
  [/sail spread|into a tan sail|stitching|sailcloth|sail loft|patch into/, sailLoft],
  [/lifejackets hanging|oars leaning|oars stacked|leathered oars|lifejacket$/, row],
  [/anchor and coiled|killick|anchor with/, anchor],
  [/long table|soup|lanterns over/, table],
  [/porpoise|terns/, wildlife],
  [/\bfog\b|misty|in mist/, fog],
  [/low tide|low water|mudflat|aground|creek/, mudflat],
  [/night|stars|lighthouse/, lightAtNight],
  [/mountain|lake|canoe on a still|canal lock|between hills/, lake],
  [/beach|pebble|drawn up|carried upside|beached|painted eyes|island with|tarred/, beach],
  [
    /end grain|stack|sawmill|pile of|grain|moisture meter|joint with|planking of|layers of old|rotten|corroded|rivets|copper nails|faded painted lines|cotton being|beading/,
    wood,
  ],
  [
    /plane|spokeshave|chisel|mallet|brush|tools|glue|clamps along|nails and screws|brass fittings|fillet|trailer wheel|tiller made|workbench|two planks|clamps on|painted on a transom|repairing/,
    tools,
  ],
  [
    /on the slip|hull|boatshed|rib in|in the shed|in a garden|in long grass|workshop|barn|trestles|ribs|frame of|steam|stove|rudder|engine|outboard|laid up|on the hard|cover in|strakes|half-built|trailer|inside|bilge|transom|mast held|staves|spar |bow from|bow of a nordic|planks of a sewn/,
    onTheStocks,
  ],
  [/moorings|quay|harbour|pontoon|slipway|slip|pier|cheering|market|jetty|bunting|rescue|meet/, harbour],
  [/./, underSail],
];

/** A drawing of what the asset’s `alt` says, the same for the same id. */
export function drawPicture(asset: Pick<SeedAsset, 'id' | 'width' | 'height' | 'alt'>): string {
  const width = asset.width || 1200;
  const height = asset.height || 800;
  const canvas = canvasOf(`asset/${asset.id}`, width / height, asset.alt);
  const scene = SCENES.find(([pattern]) => pattern.test(canvas.words))?.[1] ?? harbour;
  const inside = scene(canvas);
  return svg(width, height, `0 0 ${WIDTH} ${canvas.height}`, canvas.defs, inside);
}
