/** Every sentence that the server half says to a user, in Indonesian. */
import { english, type Texts } from './english';

export const indonesian: Texts = {
  ...english,
  pipelines: {
    added: (names) => `Baru di tab Pipelines: ${names.join(', ')}.`,
    renamed: (from, to) => `Tahap "${from}" kini bernama "${to}"; deal dan riwayatnya ikut.`,
    moved: (count, stage) => `${count} deal dipindahkan ke "${stage}".`,
    changedMeanwhile: 'Tab Pipelines baru saja diubah. Tidak ada yang ditulis: lihat lagi, lalu ulangi.',
    nameEmpty: 'Nama harus diisi. Ketik namanya.',
    nameTooLong: (most) => `Nama ini terlalu panjang. Pakai paling banyak ${most} karakter.`,
    nameSigns: (signs) => `Nama tidak boleh memuat ${signs}. Hilangkan tanda itu.`,
    nameStart: (sign) => `Nama tidak boleh diawali ${sign}. Awali dengan tanda lain.`,
    stageExists: (name) => `Tahap "${name}" sudah ada di pipeline ini. Pilih nama lain.`,
    stageWasNamed: (name, stage) =>
      `"${stage}" dulu bernama "${name}", dan riwayatnya memakai nama itu. Pilih nama lain.`,
    pipelineExists: (name) => `Pipeline "${name}" sudah ada. Pilih nama lain.`,
    pipelineWasNamed: (name, pipeline) =>
      `"${pipeline}" dulu bernama "${name}", dan riwayatnya memakai nama itu. Pilih nama lain.`,
    noPipeline: (name) => `Pipeline "${name}" sudah tidak ada. Lihat lagi.`,
    lastOfKind: {
      open: 'Ini satu-satunya tahap terbuka di pipeline ini: deal baru mulai di sana. Tambahkan yang lain dulu.',
      won: 'Ini satu-satunya tahap menang di pipeline ini: tanpa itu deal tidak bisa menang. Tambahkan yang lain dulu.',
      lost: 'Ini satu-satunya tahap kalah di pipeline ini: tanpa itu deal tidak bisa kalah. Tambahkan yang lain dulu.',
    },
    lastPipeline: 'Ini satu-satunya pipeline. Tambahkan yang lain dulu.',
    whereTo: (count) => `Ada ${count} deal di sini. Pilih tahap tujuannya.`,
    sameStage: 'Deal tidak bisa pindah ke tahap yang sedang dihapus. Pilih tahap lain.',
    noColumn: (header) => `Tabel deal tidak punya kolom "${header}". Pilih kolom lain.`,
    unknown: 'Pilihan itu sudah tidak ada. Lihat lagi.',
  },
};
