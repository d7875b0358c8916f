/** What the server says of activities and deleted deals, in Polish. */
import type { ActivityTexts } from './english';

export const polishActivities: ActivityTexts = {
  gone: 'Tego działania nie ma już w karcie z działaniami, więc nie ma czego cofnąć.',
  noColumn: (tab, header) =>
    `W karcie „${tab}” nie ma kolumny „${header}”. Przywróć ten nagłówek w pierwszym wierszu i zapisz działanie ponownie.`,
  notKept: (dealId) =>
    `Nie zachowało się nic z szansy ${dealId}, więc nie da się jej tu przywrócić. Jej wiersz jest w historii zmian (Plik, Historia zmian).`,
  columnGone: (header, text) => `Nie ma już kolumny „${header}”. Szansa miała tam: ${text}`,
  formulaGone: (header, formula) =>
    `Formuły w kolumnie „${header}” nie udało się przywrócić; stoi tam jej ostatnia wartość. Formuła: ${formula}`,
};
