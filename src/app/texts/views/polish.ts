import type { ViewTexts } from './english';

export const polishViews: ViewTexts = {
  openBoard: 'Otwórz szeroką tablicę',
  needsName: 'Zapisany widok musi mieć nazwę. Wpisz ją.',
  tooLong: 'Ten widok jest za długi, aby go zapisać. Skróć jego nazwę lub szukany tekst.',
  fullOwn: 'Nie ma miejsca na kolejny Twój widok. Usuń któryś z niepotrzebnych i zapisz ponownie.',
  fullShared:
    'Nie ma miejsca na kolejny wspólny widok. Usuń któryś z niepotrzebnych wspólnych widoków albo zapisz ten tylko dla siebie.',
};
