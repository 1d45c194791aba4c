import type { NodeKind, Status } from '../../src/model.js';
import { s } from '../dom.js';
import { outline } from '../picture/outline.js';
import { isHollow, SHAPES } from '../palette.js';

/** A kind's mark, in its colour (by stylesheet) and shape. */
export function kindIcon(
  kind: NodeKind,
  options: { readonly hollow?: boolean; readonly ring?: boolean } = {},
): SVGElement {
  return s(
    'svg',
    { viewBox: '-11 -11 22 22', class: `kind-icon kind-${kind}`, 'aria-hidden': 'true', focusable: 'false' },
    options.ring ? s('circle', { cx: 0, cy: 0, r: 9.6, class: 'ring' }) : null,
    s('path', {
      d: outline(SHAPES[kind], 0, 0, options.ring ? 6 : 7.6),
      class: options.hollow ? 'mark hollow' : 'mark',
    }),
  );
}

/** A status in the colour that it has on the line of time; hollow as in the picture where it is not held. */
export function statusIcon(status: Status): SVGElement {
  return s(
    'svg',
    { viewBox: '-11 -11 22 22', class: `kind-icon status-${status}`, 'aria-hidden': 'true', focusable: 'false' },
    s('path', { d: outline('capsule', 0, 0, 7.6), class: isHollow(status) ? 'mark hollow' : 'mark' }),
  );
}

const PATHS = {
  close: 'M5 5 15 15M15 5 5 15',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  fit: 'M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4',
  play: 'M6 4l10 6-10 6Z',
  pause: 'M6 4v12M14 4v12',
  back: 'M12 4 6 10l6 6',
  menu: 'M3 5h14M3 10h14M3 15h14',
  filter: 'M3 5h14l-5.5 6.5V16l-3 1.5v-6Z',
  sun: 'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M10 1.5v2M10 16.5v2M1.500 10h2M16.5 10h2M4 4l1.400 1.400M14.600 14.600 16 16M16 4l-1.400 1.400M5.400 14.600 4 16',
  moon: 'M16 12.500A7 7 0 0 1 7.500 4a7 7 0 1 0 8.500 8.500Z',
  shuffle:
    'M10 3a2 2 0 1 0 0 4 2 2 0 0 0 0-4M4.500 13a2 2 0 1 0 0 4 2 2 0 0 0 0-4M15.500 13a2 2 0 1 0 0 4 2 2 0 0 0 0-4M9 7l-3.500 6M11 7l3.500 6M6.500 15h7',
  reset: 'M4 10a6 6 0 1 0 2-4.500L4 7M4 3v4h4',
  search: 'M9 4a5 5 0 1 0 0 10A5 5 0 0 0 9 4M12.800 12.800 17 17',
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing for a button; the button's label says what it means. */
export function icon(name: IconName): SVGElement {
  return s(
    'svg',
    { viewBox: '0 0 20 20', class: 'icon', 'aria-hidden': 'true', focusable: 'false' },
    s('path', { d: PATHS[name] }),
  );
}
