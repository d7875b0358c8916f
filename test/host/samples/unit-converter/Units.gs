/**
 * Custom functions that convert units, for one cell or for a whole range.
 * @OnlyCurrentDoc
 */

var KILOMETRES_PER_MILE = 1.609344;

/**
 * Converts miles to kilometres.
 *
 * @param {number|Array<Array<number>>} miles A distance in miles, or a range of them.
 * @return {number} The same distance in kilometres.
 * @customfunction
 */
function MILES_TO_KM(miles) {
  return overCells_(miles, function (value) {
    return typeof value === 'number' ? value * KILOMETRES_PER_MILE : '';
  });
}

/**
 * Puts every word of a text in title case.
 *
 * @param {string} text A text, or a range of texts.
 * @return {string} The text with capital initials.
 * @customfunction
 */
function TITLE_CASE(text) {
  return overCells_(text, (value) =>
    String(value).toLowerCase().replace(/(^|\s)\S/g, (initial) => initial.toUpperCase())
  );
}

/**
 * The first working day after a date.
 *
 * @param {Date} date Any date.
 * @return {Date} The Monday to Friday that follows it.
 * @customfunction
 */
function NEXT_WORKDAY(date) {
  if (!(date instanceof Date)) {
    throw new Error('NEXT_WORKDAY expects a date, but got "' + date + '".');
  }
  const next = new Date(date.getTime());
  do {
    next.setDate(next.getDate() + 1);
  } while (next.getDay() === 0 || next.getDay() === 6);
  return next;
}

/**
 * Splits a total into equal parts that add up to it again, to the cent.
 *
 * @param {number} total The amount to split.
 * @param {number} parts How many parts; 2 if left out.
 * @return {Array<Array<number>>} One row per part.
 * @customfunction
 */
function SPLIT_EVENLY(total, parts) {
  const count = parts || 2;
  const cents = Math.round(total * 100);
  const rows = [];
  for (let i = 0; i < count; i++) {
    const share = Math.floor(cents / count) + (i < cents % count ? 1 : 0);
    rows.push(['Part ' + (i + 1), share / 100]);
  }
  return rows;
}

function overCells_(input, convert) {
  return Array.isArray(input) ? input.map((row) => row.map(convert)) : convert(input);
}
