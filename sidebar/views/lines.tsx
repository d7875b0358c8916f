import { h } from 'preact';

/** Sentences of the server's, one to a line, below a title where they have one; nothing where there are none. */
export function Lines({ lines, title }: { readonly lines: readonly string[]; readonly title?: string }) {
  if (lines.length === 0) return null;
  const list = (
    <ul class="lines bullets">
      {lines.map((line) => (
        <li key={line} class="breakable" dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
  if (title === undefined) return list;
  return (
    <section>
      <h2 class="subtitle">{title}</h2>
      {list}
    </section>
  );
}
