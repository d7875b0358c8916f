import { h } from 'preact';

export function Skeleton({ label }: { readonly label: string }) {
  return (
    <div class="skeleton" role="status">
      <span class="unseen">{label}</span>
      {[32, 20, 72, 72, 20, 72, 72].map((height, index) => (
        <div key={index} class="bone" style={{ height: `${height}px` }} />
      ))}
    </div>
  );
}
