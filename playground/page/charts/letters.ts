/** How letters look: what a `…TextStyle` option says over what they are otherwise. */
import { type ChartOptions, isOn, numberAt, textAt } from './chart-options';

export interface LetterStyle {
  readonly color: string;
  readonly fontSize: number;
  readonly fontWeight?: 'bold' | 'normal';
  readonly fontStyle?: 'italic' | 'normal';
}

export function lettersAt(options: ChartOptions, path: string, plain: LetterStyle): Required<LetterStyle> {
  return {
    color: textAt(options, `${path}.color`) ?? plain.color,
    fontSize: numberAt(options, `${path}.fontSize`) ?? plain.fontSize,
    fontWeight: isOn(options, `${path}.bold`) ? 'bold' : 'normal',
    fontStyle: isOn(options, `${path}.italic`) ? 'italic' : 'normal',
  };
}
