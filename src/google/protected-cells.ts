/** Google's refusal of a write to cells that are protected against this person (S-23). */
export function isProtectedError(error: unknown): boolean {
  return error instanceof Error && error.message.includes('protected cell or object');
}
