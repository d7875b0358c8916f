import { Fragment, h } from 'preact';
import { decodeText } from '../decode-text';
import { hasSource } from '../import-form';
import { texts } from '../texts/texts';
import { Button, Select, Submit } from './controls';
import { ImportProgress } from './import-progress';
import type { Send, ViewProps } from './view';

export function ImportSource({ state, send }: ViewProps) {
  const { imports } = state;
  const say = texts().imports;
  return (
    <form
      class="import-form"
      onSubmit={(event) => {
        event.preventDefault();
        send({ type: 'importLookAsked' });
      }}
    >
      <p>{say.intro}</p>
      <fieldset class="plain" disabled={imports.busy !== null}>
        <label class="field">
          <span>{say.source}</span>
          <Select
            value={imports.tab === null ? '' : `tab ${imports.tab}`}
            options={[
              ['', say.sourcePaste],
              ...(imports.tabs ?? []).map(({ name, rows }) => [`tab ${name}`, say.sourceTab(name, rows)] as const),
            ]}
            onChoose={(value) => send({ type: 'importTabChosen', tab: value === '' ? null : value.slice(4) })}
          />
        </label>
        {imports.tab === null && <TextSource state={state} send={send} />}
      </fieldset>
      <div class="save-bar column">
        {imports.busy === 'look' && <ImportProgress says={say.looking} />}
        <Submit look="primary wide" disabled={imports.busy !== null || !hasSource(imports)}>
          {say.look}
        </Submit>
      </div>
    </form>
  );
}

function TextSource({ state, send }: ViewProps) {
  const { fileName, text } = state.imports;
  const say = texts().imports;
  if (fileName !== '')
    return (
      <p class="note import-file">
        <span class="breakable" dir="auto">
          {say.fileChosen(fileName, text.split('\n').length)}
        </span>
        <Button look="link" onClick={() => send({ type: 'importTyped', text: '' })}>
          {say.fileRemove}
        </Button>
      </p>
    );
  return (
    <>
      <label class="field">
        <span>{say.paste}</span>
        <span class="muted small">{say.pasteHint}</span>
        <textarea
          class="input import-text"
          rows={7}
          spellcheck={false}
          value={text}
          onInput={(event) => send({ type: 'importTyped', text: event.currentTarget.value })}
        />
      </label>
      <label class="field">
        <span>{say.file}</span>
        <input
          type="file"
          class="input"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) void readFile(file, send);
          }}
        />
      </label>
    </>
  );
}

/** The beginning of every zip archive, which an Excel workbook is. */
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];

async function readFile(file: File, send: Send): Promise<void> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const isArchive = ARCHIVE.every((byte, at) => bytes[at] === byte);
    if (isArchive) send({ type: 'importFileFailed', why: texts().imports.fileNotText(file.name) });
    else send({ type: 'importFileRead', name: file.name, text: decodeText(bytes) });
  } catch {
    send({ type: 'importFileFailed', why: texts().imports.fileUnread(file.name) });
  }
}
