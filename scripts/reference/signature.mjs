/** What set-up calls the tables and the day that a formula begins with. */
const NAMED_RANGES = {
  deals: 'Deals',
  deal_log: 'DealLog',
  stages: 'Stages',
  activities: 'Activities',
  goals: 'Goals',
  as_of: 'AsOf',
};

/** `WIN_RATE(Deals; [basis]; …)`: brackets stand around what may be left out. */
export function signature({ name, parameters }) {
  return `${name}(${parameters.map(argumentName).join('; ')})`;
}

export function argumentName({ name, isOptional, isRest }) {
  if (isRest) return '…';
  const shown = NAMED_RANGES[name] ?? name;
  return isOptional ? `[${shown}]` : shown;
}

/** Short enough for a list: the first sentence of the summary, without its full stop. */
export function oneLine({ summary }) {
  return summary.replace(/\.(?:\s.*)?$/s, '');
}
