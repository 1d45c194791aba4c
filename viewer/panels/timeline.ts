import type { App, Panel } from '../app.js';
import { dayInWords } from '../data/dates.js';
import { STACKED, timescale, type Timescale } from '../data/months.js';
import { count, STATUS_WORDS } from '../data/wording.js';
import { button, h, s } from '../dom.js';
import { icon } from './icons.js';

const WIDTH = 1000;
const HEIGHT = 76;
const BANDS = 28;
const BAND = 5;
/** A step of playing, in milliseconds: long enough to see what came and went. */
const BEAT = 700;

/** A slider over the meetings' dates, with a bar for each month; its window filters, can be dragged, and played. */
export function timelinePanel(app: App): Panel {
  const scale = timescale(app.model);
  const element = h('section', { class: 'timeline', attrs: { 'aria-label': 'Time', hidden: scale === null } });
  if (!scale) return { element, update: () => undefined };

  const reading = h('p', { class: 'time-reading', attrs: { 'aria-live': 'off' } });
  const shade = s('rect', { class: 'time-window', y: 0, height: HEIGHT });
  const chart = s(
    'svg',
    { class: 'time-chart', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    shade,
    ...bars(scale),
    ...bandMarks(app, scale),
  );
  const [from, to] = [handle(app, scale, 'From', 0), handle(app, scale, 'To', 1)];
  const track = h('div', { class: 'time-track' }, chart, from, to);
  const player = playButton(app, scale);
  const all = button(
    'All dates',
    () => {
      app.store.set({ window: null });
    },
    { class: 'button small' },
  );
  const undated = h('input', {
    id: 'undated',
    attrs: { type: 'checkbox' },
    onchange: () => {
      app.store.set({ undated: undated.checked });
    },
  });
  element.append(
    h(
      'div',
      { class: 'time-head' },
      player,
      reading,
      key(scale),
      scale.undated > 0
        ? h(
            'label',
            { class: 'time-undated', attrs: { for: 'undated' } },
            undated,
            ` ${scale.undated.toLocaleString('en-GB')} undated`,
          )
        : null,
      all,
    ),
    track,
    h('div', { class: 'time-ticks', attrs: { 'aria-hidden': 'true' } }, ...ticks(scale)),
  );
  listenToDrag(app, scale, track);
  return {
    element,
    update: (view) => {
      const [first, last] = view.window ?? [scale.first, scale.last];
      const [left, right] = [at(scale, first), at(scale, last + 1)];
      shade.setAttribute('x', String(left * WIDTH));
      shade.setAttribute('width', String(Math.max(2, (right - left) * WIDTH)));
      place(from, left, first);
      place(to, right, last);
      reading.textContent = `${dayInWords(first)} – ${dayInWords(last)}`;
      all.hidden = view.window === null;
      undated.checked = view.undated;
      track.classList.toggle('is-narrowed', view.window !== null);
    },
  };
}

/** Where a day lies on the line, 0–1. */
function at(scale: Timescale, day: number): number {
  return Math.max(0, Math.min(1, (day - scale.first) / (scale.last + 1 - scale.first)));
}

function dayAt(scale: Timescale, place: number): number {
  return Math.round(scale.first + Math.max(0, Math.min(1, place)) * (scale.last + 1 - scale.first));
}

function bars(scale: Timescale): SVGElement[] {
  const most = scale.bins.reduce((high, bin) => Math.max(high, bin.total), 1);
  const unit = (HEIGHT - BANDS - 6) / most;
  return scale.bins.flatMap((bin) => {
    const left = at(scale, bin.first) * WIDTH;
    const width = at(scale, bin.last + 1) * WIDTH - left;
    const gap = Math.min(3, width * 0.12);
    let top = HEIGHT - BANDS;
    return STACKED.flatMap((status) => {
      const number = bin.counts.get(status) ?? 0;
      if (number === 0) return [];
      top -= number * unit;
      return [
        s(
          'rect',
          { class: `bar bar-${status}`, x: left + gap, width: width - 2 * gap, y: top, height: number * unit - 0.5 },
          s('title', {}, `${bin.name}: ${number} ${STATUS_WORDS[status].toLowerCase()}`),
        ),
      ];
    });
  });
}

/** Dates wider than a day, as bands below the bars. */
function bandMarks(app: App, scale: Timescale): SVGElement[] {
  return scale.bands.map((band) => {
    const left = at(scale, band.first) * WIDTH;
    const mark = s(
      'rect',
      {
        class: `band bar-${band.status}`,
        x: left,
        width: Math.max(4, at(scale, band.last + 1) * WIDTH - left),
        y: HEIGHT - BANDS + 3 + band.row * (BAND + 1),
        height: BAND,
      },
      s('title', {}, app.model.nodes[band.node]!.label),
    );
    return mark;
  });
}

/** How to read the chart: what a bar counts, and what a band is. */
function key(scale: Timescale): HTMLElement {
  const most = scale.bins.reduce((high, bin) => Math.max(high, bin.total), 0);
  const stretch = scale.bins[0]!.last - scale.bins[0]!.first > 40 ? 'a year' : 'a month';
  return h(
    'p',
    { class: 'time-key' },
    most > 0 ? `Bars: meetings and agreements ${stretch}, at most ${most.toLocaleString('en-GB')}.` : null,
    scale.bands.length > 0
      ? s(
          'svg',
          { viewBox: '0 0 26 12', 'aria-hidden': 'true', class: 'bar-held' },
          s('rect', { class: 'band', x: 1, y: 3, width: 24, height: 6 }),
        )
      : null,
    scale.bands.length > 0 ? 'date known roughly' : null,
  );
}

function ticks(scale: Timescale): HTMLElement[] {
  const every = Math.max(1, Math.ceil(scale.bins.length / 8));
  return scale.bins
    .filter((_, index) => index % every === 0 && (index === 0 || index + every / 2 < scale.bins.length))
    .map((bin) => {
      const tick = h('span', { class: 'time-tick' }, bin.name);
      tick.style.left = `${(at(scale, bin.first) * 100).toFixed(2)}%`;
      return tick;
    });
}

/** An end of the window: dragged, or moved by the arrow keys; Page Up and Down go by months, Home and End to the ends. */
function handle(app: App, scale: Timescale, name: string, end: 0 | 1): HTMLElement {
  const element = h('div', {
    class: `time-handle time-${end === 0 ? 'from' : 'to'}`,
    attrs: {
      role: 'slider',
      tabindex: 0,
      'aria-label': name,
      'aria-valuemin': scale.first,
      'aria-valuemax': scale.last,
    },
    onkeydown: (event) => {
      const [first, last] = app.view.window ?? [scale.first, scale.last];
      const now = end === 0 ? first : last;
      const step = new Map([
        ['ArrowLeft', -1],
        ['ArrowDown', -1],
        ['ArrowRight', 1],
        ['ArrowUp', 1],
        ['PageDown', -30],
        ['PageUp', 30],
        ['Home', scale.first - now],
        ['End', scale.last - now],
      ]).get(event.key);
      if (step === undefined) return;
      event.preventDefault();
      setEnd(app, scale, end, now + step);
    },
  });
  return element;
}

function place(element: HTMLElement, left: number, day: number): void {
  element.style.left = `${(left * 100).toFixed(3)}%`;
  element.setAttribute('aria-valuenow', String(day));
  element.setAttribute('aria-valuetext', dayInWords(day));
}

function setEnd(app: App, scale: Timescale, end: 0 | 1, day: number): void {
  const [first, last] = app.view.window ?? [scale.first, scale.last];
  const bounded = Math.max(scale.first, Math.min(scale.last, day));
  setWindow(app, scale, end === 0 ? Math.min(bounded, last) : first, end === 1 ? Math.max(bounded, first) : last);
}

function setWindow(app: App, scale: Timescale, first: number, last: number): void {
  app.store.set({ window: first <= scale.first && last >= scale.last ? null : [first, last] });
}

/** Handles move their end, the window moves whole, and a drag over the empty line makes a new one. */
function listenToDrag(app: App, scale: Timescale, track: HTMLElement): void {
  let drag: ((place: number) => void) | null = null;
  const placeOf = (event: PointerEvent): number => {
    const box = track.getBoundingClientRect();
    return (event.clientX - box.left) / box.width;
  };
  track.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    const start = placeOf(event);
    const { target } = event;
    const [first, last] = app.view.window ?? [scale.first, scale.last];
    const day = dayAt(scale, start);
    if (target instanceof HTMLElement && target.classList.contains('time-handle')) {
      const end = target.classList.contains('time-from') ? 0 : 1;
      drag = (now) => {
        setEnd(app, scale, end, dayAt(scale, now) - end);
      };
    } else if (app.view.window && day >= first && day <= last)
      drag = (now) => {
        const by = Math.max(scale.first - first, Math.min(scale.last - last, dayAt(scale, now) - day));
        setWindow(app, scale, first + by, last + by);
      };
    else
      drag = (now) => {
        const other = dayAt(scale, now);
        if (Math.abs(now - start) > 0.004) setWindow(app, scale, Math.min(day, other), Math.max(day, other) - 1);
      };
    track.setPointerCapture(event.pointerId);
  });
  track.addEventListener('pointermove', (event) => {
    drag?.(placeOf(event));
  });
  const end = (): void => {
    drag = null;
  };
  track.addEventListener('pointerup', end);
  track.addEventListener('pointercancel', end);
}

/** Moves the window over the whole line, bin by bin. */
function playButton(app: App, scale: Timescale): HTMLElement {
  let timer: ReturnType<typeof setInterval> | null = null;
  const element = button(
    'Play',
    () => {
      if (timer === null) start();
      else stop();
    },
    { class: 'icon-button small', icon: icon('play') },
  );
  const show = (): void => {
    element.replaceChildren(icon(timer === null ? 'play' : 'pause'));
    element.setAttribute('aria-label', timer === null ? 'Play' : 'Pause');
    element.title = timer === null ? 'Play' : 'Pause';
  };
  const stop = (): void => {
    if (timer !== null) clearInterval(timer);
    timer = null;
    show();
  };
  const start = (): void => {
    const width = app.view.window ? app.view.window[1] - app.view.window[0] : null;
    const bins = Math.max(1, width === null ? 1 : scale.bins.filter((bin) => bin.last - scale.first <= width).length);
    let next = app.view.window
      ? Math.max(
          0,
          scale.bins.findIndex((bin) => bin.last >= app.view.window![0]),
        )
      : 0;
    const step = (): void => {
      const [first, last] = [scale.bins[next], scale.bins[next + bins - 1]];
      if (!first || !last) {
        stop();
        return;
      }
      app.store.set({ window: [first.first, last.last] });
      app.announce(`${first.name}: ${count(first.total, 'meeting')}`);
      next++;
    };
    timer = setInterval(step, BEAT);
    show();
    step();
  };
  app.signal.addEventListener('abort', stop);
  return element;
}
