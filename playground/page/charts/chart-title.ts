/** Title and subtitle, cut to the width of the chart. */
import type { TitleComponentOption } from 'echarts/components';
import { inksOf } from './chart-colours';
import { textAt } from './chart-options';
import type { DrawnChart } from './drawn-chart';
import { fittedText } from './fitted-text';
import { type LetterStyle, lettersAt } from './letters';

const LEFT = 16;
const TOP = 12;
const TITLE_LINES = 2;
const LEADING = 1.25;
const GAP = 3;

interface Heading {
  readonly title: Line;
  readonly subtitle: Line;
}

interface Line {
  readonly text: string;
  readonly letters: LetterStyle;
  readonly height: number;
}

export function chartTitle(chart: DrawnChart): TitleComponentOption {
  const { title, subtitle } = headingOf(chart);
  return {
    text: title.text,
    subtext: subtitle.text,
    left: LEFT,
    top: TOP,
    padding: 0,
    itemGap: GAP,
    textStyle: { ...title.letters, lineHeight: title.letters.fontSize * LEADING },
    subtextStyle: { ...subtitle.letters, lineHeight: subtitle.letters.fontSize * LEADING },
  };
}

/** Where the title ends, from the top of the chart. */
export function titleBottom(chart: DrawnChart): number {
  const { title, subtitle } = headingOf(chart);
  return TOP + title.height + (title.height > 0 && subtitle.height > 0 ? GAP : 0) + subtitle.height;
}

function headingOf(chart: DrawnChart): Heading {
  const { quiet } = inksOf(chart.options);
  return {
    title: lineOf(chart, 'title', TITLE_LINES, { color: quiet, fontSize: 16 }),
    subtitle: lineOf(chart, 'subtitle', 1, { color: quiet, fontSize: 12 }),
  };
}

function lineOf({ options, size }: DrawnChart, path: string, lines: number, plain: LetterStyle): Line {
  const letters = lettersAt(options, `${path}TextStyle`, plain);
  const room = { width: size.width - 2 * LEFT, lines, fontSize: letters.fontSize };
  const text = fittedText(textAt(options, path) ?? '', room);
  const height = text === '' ? 0 : text.split('\n').length * letters.fontSize * LEADING;
  return { text, letters, height };
}
