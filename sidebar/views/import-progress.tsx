import { h } from 'preact';

/** Said to a screen reader when it appears. */
export function ImportProgress({ says, hint = '' }: { readonly says: string; readonly hint?: string }) {
  return (
    <div role="status">
      <p class="small">{says}</p>
      <div class="progress" role="progressbar" aria-label={says} />
      {hint !== '' && <p class="muted small">{hint}</p>}
    </div>
  );
}
