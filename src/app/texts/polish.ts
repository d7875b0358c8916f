/** Every sentence that the server half says to a user, in Polish. */
import { english, type Texts } from './english';

export const polish: Texts = {
  ...english,
  imports: {
    unread: (deal, what) => `${deal}: ${what}`,
    moreUnread: (count) => `Wiersze z czymś nieczytelnym: jeszcze ${count}.`,
    unknownPipelines: (names) => `Lejki, których nie ma w tym dokumencie: ${names.join(', ')}.`,
    formulas: (headers) => `Wypełniane formułami, więc bez zmian: ${headers.join(', ')}.`,
    leftOut: (headers) => `Tabela szans nie ma kolumn: ${headers.join(', ')}.`,
    unclear: (count) => `Pominięte wiersze, bo nie wiadomo, o którą szansę chodzi: ${count}.`,
    emptyText: 'Jeszcze nic tu nie ma: wklej listę z nagłówkami albo wybierz plik.',
    ownTab: (tab) => `„${tab}” to sam lejek. Wybierz inną kartę.`,
    nothingToUndo: 'Nie ma importu do cofnięcia.',
    kept: (deal, why) => `${deal}: ${KEPT[why]}`,
  },
};

const KEPT = {
  moved: 'zmieniona po imporcie, więc zostaje tak, jak jest',
  edited: 'ktoś wpisał coś w jej wierszu, więc zostaje tak, jak jest',
  gone: 'nie ma jej już w tabeli',
};
