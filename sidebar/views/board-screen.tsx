import { Fragment, h } from 'preact';
import { Button } from './controls';
import { boardView } from '../selectors';
import { texts } from '../texts/texts';
import { AddLine } from './add-line';
import { Banners } from './banners';
import { FiguresStrip } from './figures-strip';
import { SelectionBar } from './selection-bar';
import { StageSection } from './stage-section';
import { Toolbar } from './toolbar';
import { ViewPanel } from './view-panel';
import type { Send, ViewProps } from './view';
import type { BoardView } from '../board';

export function BoardScreen({ state, send }: ViewProps) {
  const board = boardView(state);
  if (!board) return null;
  const empty = board.stages.every((view) => view.ofAll === 0);
  return (
    <>
      <Toolbar state={state} send={send} board={board} />
      <main class="board" aria-label={texts().board.regionLabel}>
        <div class="above">
          <Banners state={state} send={send} />
          {state.viewPanel && <ViewPanel state={state} send={send} />}
          <FiguresStrip state={state} send={send} />
          {state.adding && <AddLine state={state} send={send} form={state.adding} />}
          {empty && !state.adding && <EmptyPipeline send={send} />}
          {board.filtered && <Found board={board} send={send} />}
        </div>
        <div class="stages">
          {board.stages.map((view) => (
            <StageSection key={view.stage.key} state={state} send={send} view={view} filtered={board.filtered} />
          ))}
        </div>
      </main>
      <SelectionBar state={state} send={send} />
    </>
  );
}

function EmptyPipeline({ send }: { readonly send: Send }) {
  return (
    <div class="empty">
      <h2 class="title">{texts().board.emptyPipeline}</h2>
      <p class="muted">{texts().board.emptyPipelineHint}</p>
      <Button look="primary" onClick={() => send({ type: 'addOpened' })}>
        {texts().action.add}
      </Button>
    </div>
  );
}

function Found({ board, send }: { readonly board: BoardView; readonly send: Send }) {
  return (
    <div class="found" role="status">
      <span>{board.found === 0 ? texts().board.foundNone : texts().board.found(board.found)}</span>
      <Button look="link" onClick={() => send({ type: 'filtersCleared' })}>
        {texts().board.clearFilters}
      </Button>
    </div>
  );
}
