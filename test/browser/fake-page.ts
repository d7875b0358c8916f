/** Runs inside the page before the sidebar does: puts the fake server where google.script.run is expected. */
import type { Language } from '../../src/domain/language';
import { fakeDocument, hostileDocument, largeDocument } from './fake-document';
import { type FakeLine, FakeRun } from './fake-google';
import { type FakeDocument, FakeServer } from './fake-server';

declare global {
  interface Window {
    fakeSettings?: {
      readonly document: 'usual' | 'hostile' | 'large';
      readonly changes: Partial<FakeDocument>;
      readonly openFaults: FakeLine['openFaults'];
      readonly latencyMs: number;
      readonly language: Language;
    };
    fake: { readonly server: FakeServer; readonly line: FakeLine };
    hacked?: boolean;
  }
}

const settings = window.fakeSettings;
const documents = { usual: fakeDocument, hostile: hostileDocument, large: () => largeDocument(10_000) };
const server = new FakeServer({ ...documents[settings?.document ?? 'usual'](), ...settings?.changes });
server.language = settings?.language ?? 'en';
const line: FakeLine = {
  latencyMs: settings?.latencyMs ?? 0,
  spentMs: 0,
  faults: [],
  openFaults: [...(settings?.openFaults ?? [])],
};

window.fake = { server, line };
Object.assign(window, { google: { script: { run: new FakeRun(server, line) } } });
