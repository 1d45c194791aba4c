/** On narrow screens the legend slides in over the rest, and goes again by its button, Escape or a tap beside it. */

const TOGGLE = 'rail-toggle';

export function isRailOpen(): boolean {
  return document.body.classList.contains('is-rail-open');
}

export function openRail(): void {
  document.body.classList.add('is-rail-open');
  document.getElementById(TOGGLE)?.setAttribute('aria-expanded', 'true');
  document.getElementById('legend')?.focus({ preventScroll: true });
}

export function closeRail(): void {
  if (!isRailOpen()) return;
  document.body.classList.remove('is-rail-open');
  const toggle = document.getElementById(TOGGLE);
  toggle?.setAttribute('aria-expanded', 'false');
  toggle?.focus();
}
