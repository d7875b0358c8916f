/** Drag and drop of cards onto stages; every binding gives back what undoes it. */
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import type { RefCallback } from 'preact';
import type { Send } from './view';

export function watchDrags(send: Send): () => void {
  return monitorForElements({
    onDragStart: ({ source }) => {
      const dealId = source.data['dealId'];
      if (typeof dealId === 'string') send({ type: 'dragStarted', dealId });
    },
    onDropTargetChange: ({ location }) => {
      send({ type: 'draggedOver', stage: stageIn(location.current.dropTargets[0]?.data) });
    },
    onDrop: ({ source, location }) => {
      send({ type: 'dragEnded' });
      const dealId = source.data['dealId'];
      const to = stageIn(location.current.dropTargets[0]?.data);
      if (typeof dealId === 'string' && to !== null) send({ type: 'moveAsked', dealId, to });
    },
  });
}

function stageIn(data: Readonly<Record<string | symbol, unknown>> | undefined): string | null {
  const stage = data?.['stage'];
  return typeof stage === 'string' ? stage : null;
}

/** The same callback for the same key: another one would bind the element anew with every drawing. */
function perKey(bind: (key: string, element: HTMLElement) => () => void): (key: string) => RefCallback<HTMLElement> {
  const known = new Map<string, RefCallback<HTMLElement>>();
  return (key) => {
    const callback = known.get(key) ?? ((element) => (element ? bind(key, element) : undefined));
    known.set(key, callback);
    return callback;
  };
}

export const dragRef = perKey((dealId, element) => draggable({ element, getInitialData: () => ({ dealId }) }));

const asTarget = (stage: string, element: HTMLElement) =>
  dropTargetForElements({ element, getData: () => ({ stage }) });

/** A stage can be dropped upon in two places: its part of the list, and the dock. */
export const stageDropRef = perKey(asTarget);
export const dockDropRef = perKey(asTarget);
