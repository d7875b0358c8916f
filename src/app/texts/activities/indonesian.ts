/** What the server says of activities and deleted deals, in Indonesian. */
import type { ActivityTexts } from './english';

export const indonesianActivities: ActivityTexts = {
  gone: 'Aktivitas ini sudah tidak ada di tab aktivitas, jadi tidak ada yang bisa diurungkan.',
  noColumn: (tab, header) =>
    `Tab “${tab}” tidak punya kolom “${header}”. Kembalikan judul itu di baris pertama, lalu catat lagi aktivitasnya.`,
  notKept: (dealId) =>
    `Tidak ada yang disimpan dari deal ${dealId}, jadi tidak bisa dikembalikan di sini. Barisnya ada di File, Histori versi.`,
  columnGone: (header, text) => `Kolom “${header}” sudah tidak ada. Isi deal di sana: ${text}`,
  formulaGone: (header, formula) =>
    `Rumus di kolom “${header}” tidak bisa dikembalikan; yang ada sekarang nilai terakhirnya. Rumusnya: ${formula}`,
};
