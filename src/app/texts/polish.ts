/** Every sentence that the server half says to a user, in Polish. */
import { english, type Texts } from './english';

export const polish: Texts = {
  ...english,
  pipelines: {
    added: (names) => `Nowe w karcie Pipelines: ${names.join(', ')}.`,
    renamed: (from, to) => `Etap „${from}” nazywa się teraz „${to}”; szanse i historia idą za nim.`,
    moved: (count, stage) => `Przeniesiono do etapu „${stage}”: ${deals(count)}.`,
    changedMeanwhile: 'Karta Pipelines zmieniła się w międzyczasie. Nic nie zapisano: sprawdź ją i powtórz.',
    nameEmpty: 'Potrzebna jest nazwa. Wpisz ją.',
    nameTooLong: (most) => `Ta nazwa jest za długa. Użyj najwyżej ${most} znaków.`,
    nameSigns: (signs) => `Nazwa nie może zawierać znaków ${signs}. Pomiń je.`,
    nameStart: (sign) => `Nazwa nie może zaczynać się od ${sign}. Zacznij od innego znaku.`,
    stageExists: (name) => `W tym lejku jest już etap „${name}”. Wybierz inną nazwę.`,
    stageWasNamed: (name, stage) =>
      `„${stage}” nazywał się kiedyś „${name}” i pod tą nazwą ma historię. Wybierz inną nazwę.`,
    pipelineExists: (name) => `Lejek „${name}” już istnieje. Wybierz inną nazwę.`,
    pipelineWasNamed: (name, pipeline) =>
      `„${pipeline}” nazywał się kiedyś „${name}” i pod tą nazwą ma historię. Wybierz inną nazwę.`,
    noPipeline: (name) => `Nie ma już lejka „${name}”. Sprawdź jeszcze raz.`,
    lastOfKind: {
      open: 'To jedyny otwarty etap tego lejka: w nim zaczynają się nowe szanse. Najpierw dodaj inny.',
      won: 'To jedyny wygrany etap tego lejka: bez niego nie da się nic wygrać. Najpierw dodaj inny.',
      lost: 'To jedyny przegrany etap tego lejka: bez niego nie da się nic przegrać. Najpierw dodaj inny.',
    },
    lastPipeline: 'To jedyny lejek. Najpierw dodaj inny.',
    whereTo: (count) => `Tutaj: ${deals(count)}. Wybierz etap, do którego mają przejść.`,
    sameStage: 'Szanse nie mogą przejść do tego, co jest usuwane. Wybierz inny etap.',
    noColumn: (header) => `W tabeli szans nie ma kolumny „${header}”. Wybierz inną.`,
    unknown: 'Tego już nie ma do wyboru. Sprawdź jeszcze raz.',
  },
};

function deals(count: number): string {
  if (count === 1) return '1 szansa';
  const few = count % 10 >= 2 && count % 10 <= 4 && (count % 100 < 12 || count % 100 > 14);
  return `${count} ${few ? 'szanse' : 'szans'}`;
}
