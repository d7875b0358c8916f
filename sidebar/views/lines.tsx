import { h } from 'preact';

/** Sentences of the server's, one to a line. */
export function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul class="lines bullets">
      {lines.map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}
