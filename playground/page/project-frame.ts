/** A frame with HTML of the project in it, cut off from the page but for google.script. */
import { element } from './element';
import { type FrameMessage, type FrameReply, frameHtml } from './google-script';

export interface FrameHost {
  /** Names that google.script.run offers. */
  readonly functions: () => readonly string[];
  /** Runs a function of the project for the frame. */
  readonly run: (name: string, args: readonly unknown[]) => Promise<unknown>;
  readonly focusEditor: () => void;
}

export interface FrameEvents {
  readonly close: () => void;
  readonly resize: (size: { readonly width?: number; readonly height?: number }) => void;
}

export interface ProjectFrame {
  readonly root: HTMLIFrameElement;
  dispose(): void;
}

export function createProjectFrame(title: string, html: string, host: FrameHost, events: FrameEvents): ProjectFrame {
  const root = element('iframe', {
    class: 'project-frame',
    attributes: { title, sandbox: 'allow-scripts allow-forms allow-popups allow-modals' },
  });
  root.srcdoc = frameHtml(html, host.functions());
  const listener = (event: MessageEvent<unknown>): void => {
    if (event.source !== root.contentWindow || !isFrameMessage(event.data)) return;
    void answer(event.data);
  };
  const reply = (message: FrameReply): void => root.contentWindow?.postMessage(message, '*');

  async function answer(message: FrameMessage): Promise<void> {
    switch (message.googleScript) {
      case 'run':
        return run(message.id, message.name, message.args);
      case 'close':
        return events.close();
      case 'focusEditor':
        return host.focusEditor();
      case 'setWidth':
        return events.resize({ width: message.pixels });
      case 'setHeight':
        return events.resize({ height: message.pixels });
    }
  }

  async function run(id: number, name: string, args: readonly unknown[]): Promise<void> {
    try {
      reply({ googleScript: 'value', id, value: await host.run(name, args) });
    } catch (error) {
      const { name: kind, message } = error instanceof Error ? error : new Error(String(error));
      reply({ googleScript: 'error', id, name: kind, message });
    }
  }

  window.addEventListener('message', listener);
  return { root, dispose: () => window.removeEventListener('message', listener) };
}

function isFrameMessage(data: unknown): data is FrameMessage {
  return typeof data === 'object' && data !== null && 'googleScript' in data;
}
