/** Makes elements. Text goes in as text nodes only: nothing that an article says can become markup. */

type Child = Node | string | null | undefined | false;
type Listener<E extends Event> = (event: E) => void;

export interface Props {
  readonly class?: string;
  readonly id?: string;
  /** Attributes; `null`, `undefined` and `false` leave one out, `true` writes it empty. */
  readonly attrs?: Readonly<Record<string, string | number | boolean | null | undefined>>;
  readonly onclick?: Listener<MouseEvent>;
  readonly onkeydown?: Listener<KeyboardEvent>;
  readonly oninput?: Listener<Event>;
  readonly onchange?: Listener<Event>;
}

/** An HTML element with its properties and children. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  apply(element, props);
  for (const child of children) if (child !== null && child !== undefined && child !== false) element.append(child);
  return element;
}

/** An SVG element with its attributes and children. */
export function s<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attrs: Readonly<Record<string, string | number>> = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attrs)) element.setAttribute(name, String(value));
  for (const child of children) if (child !== null && child !== undefined && child !== false) element.append(child);
  return element;
}

function apply(element: HTMLElement, props: Props): void {
  if (props.class !== undefined) element.className = props.class;
  if (props.id !== undefined) element.id = props.id;
  for (const [name, value] of Object.entries(props.attrs ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  if (props.onclick) element.addEventListener('click', props.onclick);
  if (props.onkeydown) element.addEventListener('keydown', props.onkeydown);
  if (props.oninput) element.addEventListener('input', props.oninput);
  if (props.onchange) element.addEventListener('change', props.onchange);
}

/** Put new children in place of the old ones. */
export function fill(parent: Element, ...children: Child[]): void {
  parent.replaceChildren(...children.filter((child): child is Node | string => Boolean(child)));
}

/** A button that says what it does; `pressed` makes it a toggle. */
export function button(
  label: string,
  onclick: Listener<MouseEvent>,
  options: { readonly class?: string; readonly icon?: Node; readonly pressed?: boolean; readonly title?: string } = {},
): HTMLButtonElement {
  return h(
    'button',
    {
      class: options.class ?? 'button',
      onclick,
      attrs: {
        type: 'button',
        'aria-pressed': options.pressed === undefined ? null : String(options.pressed),
        'aria-label': options.icon ? label : null,
        title: options.title ?? (options.icon ? label : null),
      },
    },
    options.icon ?? label,
  );
}
