/** Every sentence that the server half says to a user, in Indonesian. */
import { english, type Texts } from './english';

export const indonesian: Texts = {
  ...english,
  imports: {
    unread: (deal, what) => `${deal}: ${what}`,
    moreUnread: (count) => `${count} baris lain berisi sesuatu yang tidak terbaca.`,
    unknownPipelines: (names) => `Pipeline yang tidak ada di dokumen ini: ${names.join(', ')}.`,
    formulas: (headers) => `Diisi rumus, jadi dibiarkan: ${headers.join(', ')}.`,
    leftOut: (headers) => `Tabel deal tidak punya kolom untuk: ${headers.join(', ')}.`,
    unclear: (count) => `${count} baris dilewati: tidak jelas deal yang mana.`,
    emptyText: 'Masih kosong: tempel daftar beserta judul kolomnya, atau pilih file.',
    ownTab: (tab) => `“${tab}” adalah pipeline itu sendiri. Pilih tab lain.`,
    nothingToUndo: 'Tidak ada impor yang bisa dibatalkan.',
    kept: (deal, why) => `${deal}: ${KEPT[why]}`,
  },
};

const KEPT = {
  moved: 'berubah setelah impor, jadi dibiarkan',
  edited: 'ada yang mengetik di barisnya setelah impor, jadi dibiarkan',
  gone: 'sudah tidak ada di tabel',
};
