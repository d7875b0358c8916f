/** Columns of a Google table have a type, which no add-on may see or change: a rule for their cells is refused (S-40). */
export function isTypedColumnsError(error: unknown): boolean {
  return error instanceof Error && error.message.includes('typed columns');
}

/** Sets or clears a rule; false where the column has a type of its own. */
export function isRuleAllowed(setRule: () => void): boolean {
  try {
    setRule();
    return true;
  } catch (error) {
    if (isTypedColumnsError(error)) return false;
    throw error;
  }
}
