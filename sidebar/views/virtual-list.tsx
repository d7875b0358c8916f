/** A long list of which only what is in sight is drawn; items may have any height. */
import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  observeWindowOffset,
  observeWindowRect,
  type Range,
  type VirtualItem,
  Virtualizer,
  type VirtualizerOptions,
  windowScroll,
} from '@tanstack/virtual-core';
import { type ComponentChildren, h, type RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

/** Of fewer items all are drawn: a screen reader and the browser's own search find them. */
const ALL_AT_ONCE = 60;
const GAP_PX = 6;
const OVERSCAN = 8;

interface Props<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly draw: (item: T) => ComponentChildren;
  /** Items that are drawn although they are out of sight: what gets the keyboard, or is being dragged. */
  readonly kept: readonly string[];
  /** Height of an item before it is measured, in pixels. */
  readonly guess: number;
  /** Selector of the ancestor that scrolls; null where the whole page does. */
  readonly scroller: string | null;
}

export function VirtualList<T>(props: Props<T>) {
  const { items, keyOf, draw, scroller } = props;
  if (items.length > ALL_AT_ONCE)
    return scroller === null ? <ListInPage {...props} /> : <ListInBox {...props} scroller={scroller} />;
  return (
    <ul class="cards">
      {items.map((item) => (
        <li key={keyOf(item)}>{draw(item)}</li>
      ))}
    </ul>
  );
}

function ListInPage<T>(props: Props<T>) {
  const list = useRef<HTMLUListElement>(null);
  const [margin, setMargin] = useState(0);
  const focus = useFocused(props);
  const virtualizer = useVirtualizer<Window>({
    ...sharedOptions(props, focus.kept),
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    scrollMargin: margin,
  });
  // Lists above this one grow and shrink: where it begins is looked up after every drawing.
  useLayoutEffect(() => {
    const top = Math.round((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    if (top !== margin) setMargin(top);
  });
  return <Drawn {...props} list={list} virtualizer={virtualizer} above={margin} onFocused={focus.set} />;
}

function ListInBox<T>(props: Props<T> & { readonly scroller: string }) {
  const list = useRef<HTMLUListElement>(null);
  const focus = useFocused(props);
  const virtualizer = useVirtualizer<Element>({
    ...sharedOptions(props, focus.kept),
    getScrollElement: () => list.current?.closest(props.scroller) ?? null,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
  });
  return <Drawn {...props} list={list} virtualizer={virtualizer} above={0} onFocused={focus.set} />;
}

/** The item that has the keyboard is drawn wherever one scrolls, or the keyboard would be lost. */
function useFocused<T>({ kept }: Props<T>) {
  const [focused, set] = useState<string | null>(null);
  return { kept: new Set(focused === null ? kept : [...kept, focused]), set };
}

function sharedOptions<T>({ items, keyOf, guess }: Props<T>, kept: ReadonlySet<string>) {
  const keyAt = (index: number): string => {
    const item = items[index];
    return item === undefined ? String(index) : keyOf(item);
  };
  return {
    count: items.length,
    estimateSize: () => guess,
    getItemKey: keyAt,
    gap: GAP_PX,
    overscan: OVERSCAN,
    rangeExtractor: (range: Range) => withKept(range, items.length, keyAt, kept),
  };
}

function withKept(range: Range, count: number, keyAt: (index: number) => string, kept: ReadonlySet<string>): number[] {
  const inSight = defaultRangeExtractor(range);
  if (kept.size === 0) return inSight;
  const wanted = new Set(inSight);
  for (let index = 0; index < count; index += 1) if (kept.has(keyAt(index))) wanted.add(index);
  return [...wanted].sort((a, b) => a - b);
}

type Options<S extends Element | Window> = Omit<VirtualizerOptions<S, Element>, 'onChange'>;

/** As the library's adapters do it for other frameworks: options with every drawing, observers while it is on the page. */
function useVirtualizer<S extends Element | Window>(options: Options<S>): Virtualizer<S, Element> {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const all = { ...options, onChange: () => redraw(undefined) };
  const [virtualizer] = useState(() => new Virtualizer<S, Element>(all));
  virtualizer.setOptions(all);
  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());
  return virtualizer;
}

interface DrawnProps<T> extends Props<T> {
  readonly list: RefObject<HTMLUListElement | null>;
  readonly virtualizer: {
    getTotalSize(): number;
    getVirtualItems(): readonly VirtualItem[];
    measureElement(element: Element | null): void;
  };
  /** Where the list begins in what scrolls, in pixels. */
  readonly above: number;
  readonly onFocused: (key: string | null) => void;
}

function Drawn<T>({ items, keyOf, draw, list, virtualizer, above, onFocused }: DrawnProps<T>) {
  return (
    <ul
      ref={list}
      class="cards windowed"
      style={{ height: `${virtualizer.getTotalSize()}px` }}
      onFocusCapture={(event) => {
        const item = items[indexAt(event.target)];
        onFocused(item === undefined ? null : keyOf(item));
      }}
      onBlurCapture={() => onFocused(null)}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const item = items[index];
        return item === undefined ? null : (
          <li
            key={String(key)}
            ref={(element: HTMLLIElement | null) => virtualizer.measureElement(element)}
            data-index={index}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start - above}px)` }}
          >
            {draw(item)}
          </li>
        );
      })}
    </ul>
  );
}

/** The place in the list of what holds that element; -1 where nothing does. */
function indexAt(target: EventTarget | null): number {
  const item = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return Number(item?.dataset['index'] ?? -1);
}
