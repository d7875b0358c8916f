import { h } from 'preact';

/** Why something was not done, and that nothing was lost. */
export function Problems({ title, problems }: { readonly title: string; readonly problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <div class="banner bad column" role="alert" tabIndex={-1} data-focus="problems">
      <p class="strong">{title}</p>
      {problems.map((problem) => (
        <p key={problem} class="breakable" dir="auto">
          {problem}
        </p>
      ))}
    </div>
  );
}
