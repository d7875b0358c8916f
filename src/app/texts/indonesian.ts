/** Every sentence that the server half says to a user, in Indonesian. */
import { indonesianActivities } from './activities/indonesian';
import type { Texts } from './english';
import { type ListWords, listed as listedWith } from './listed';
import { indonesianChartTabs } from './chart-tabs/indonesian';
import { indonesianMonth } from './month/indonesian';
import { indonesianViews } from './views/indonesian';

export const indonesian: Texts = {
  putBack: (stage, typed, why) => `Dealsheet mengembalikan ini ke “${stage}”. Anda memilih “${typed}”: ${why}`,
  stageIsEmpty: 'deal selalu punya tahap. Untuk mengakhirinya, pilih tahap kalah atau ditunda.',
  noSuchStage: 'tahap itu tidak ada. Daftar tahap ada di tab pipeline.',
  refused: (refusal) => {
    const reasons: string[] = [];
    if (refusal.missing.length > 0) reasons.push(`${listed(refusal.missing)} harus diisi dulu`);
    if (refusal.needsReason) reasons.push('alasan penutupan harus diisi dulu');
    if (refusal.otherPipeline !== null) reasons.push(`tahap itu milik pipeline “${refusal.otherPipeline}”`);
    return `${reasons.join('; ')}. Setelah itu pilih tahapnya lagi.`;
  },
  statusFollowsStage: (typed, status, stage) =>
    stage === null
      ? `Anda mengetik “${typed}”. Status mengikuti tahap dan di sini “${status}”.`
      : `Anda mengetik “${typed}”. Status mengikuti tahap: pilih tahap “${stage}” sebagai gantinya.`,
  dateFollowsLog: (typed) => `Anda mengetik “${typed}”. Tanggal ini berasal dari log deal.`,
  idKept: (typed) => `Anda mengetik “${typed}”. ID deal tetap, karena log deal mengenalnya dengan ID itu.`,
  duplicatesSplit: (count) => `${count} deal memakai ID deal lain dan kini punya ID sendiri.`,
  found: (count) => `${count} deal berubah di sheet; perubahannya kini ada di log deal.`,
  vanished: (names) => `Tidak ada lagi di tabel: ${listed(names)}. Riwayatnya tetap ada di log deal.`,
  returned: (names) => `Kembali ke tabel: ${listed(names)}.`,
  withoutStage: (rows) => `Tanpa tahap, jadi belum masuk pipeline: baris ${listed(rows.map(String))}.`,
  typedColumns:
    'Daftar ini adalah tabel Google dengan kolom bertipe, yang tidak boleh diubah oleh add-on: kolom tahap tidak memiliki daftar pilihan. Ubah menjadi data biasa lewat menu tabel, lalu pilih “Periksa dan perbaiki”.',
  volatile: {
    asOf: (column) =>
      `“${column}” menanyakan tanggal hari ini dengan TODAY() atau NOW(). Di tabel baru kolom ini melihat sel AsOf, yang berisi hari ini: rumus seperti PIPELINE_VELOCITY tidak dapat membaca tabel yang berisi jam.`,
    values: (column) =>
      `“${column}” berubah sendiri, karena waktu atau angka acak. Di tabel baru isinya adalah nilai yang terakhir tampak: rumus seperti PIPELINE_VELOCITY tidak dapat membaca sel semacam itu.`,
  },
  overtaken: (typed, stage) =>
    `Anda mengetik “${typed}” saat orang lain memindahkan deal ini ke “${stage}”. Pilih lagi tahapnya kalau pilihan Anda yang benar.`,
  issue: {
    nothing: 'tidak ada isinya',
    found: (received) => `isinya “${received}”`,
    sentence: (where, found, expected, fix) => `${where}: ${found}; seharusnya ${expected}. ${fix}`.trim(),
    expected: {
      call: 'salah satu perintah sidebar',
      anything: 'nilai lain',
      column: 'kolom yang bisa diisi',
      move: 'sebuah perpindahan',
      text: 'teks',
      number: 'angka',
      amount: 'jumlah uang',
      share: 'angka dari 0 sampai 1',
      date: 'tanggal',
      value: 'sebuah nilai',
    },
    fix: {
      reload: 'Muat ulang sidebar.',
      correct: 'Perbaiki atau kosongkan.',
      move: 'Pindahkan deal ke tahap barunya.',
    },
    notSetUp: 'Dokumen ini belum menjadi pipeline. Pilih dulu “Jadikan sheet ini pipeline”.',
    alreadySetUp: (tab) => `Dokumen ini sudah punya pipeline: tab “${tab}”. Tidak ada yang diubah.`,
    stopped: 'Dihentikan. Tidak ada yang diubah.',
    noTab: (tab) => `Tidak ada tab “${tab}”. Pilih tab lain.`,
    busy: 'Orang lain sedang mengubah pipeline. Tidak ada yang hilang: coba lagi.',
    gone: (dealId) => `Deal ${dealId} tidak ada lagi di tabel. Barisnya dihapus atau ID-nya diubah orang lain.`,
    conflict: (what) => `Ada yang lebih cepat: ${what} Lihat lagi deal ini, lalu putuskan.`,
    noStage: (key) => `Tahap itu tidak ada lagi di tab pipeline (${key}). Muat ulang sidebar.`,
    nothingToUndo:
      'Tidak ada yang bisa diurungkan: perpindahan ini sudah diurungkan atau merupakan yang pertama dari deal ini.',
    protectedCells:
      'Sebagian sheet dilindungi dari Anda. Minta pemiliknya memberi izin mengedit tabel deal dan log deal.',
    typedColumns:
      'Deal berada di tabel Google dengan kolom bertipe, yang tidak boleh diubah add-on. Di menu tabel, ubah menjadi data tanpa format, lalu coba lagi.',
    validation: (message) => `Sheet menolak sebuah nilai: ${message} Ubah aturan sel itu atau nilainya.`,
    quota: 'Kuota Google akun ini sedang habis. Tidak ada yang hilang: coba lagi satu menit lagi.',
    bug: (code) => `Ada yang salah di Dealsheet (${code}). Tidak ada yang tersimpan setengah-setengah: coba lagi.`,
    needs: (stage, header) => `Tahap “${stage}” memerlukan “${header}”. Isi dulu, lalu pindahkan deal.`,
    needsReason: (stage) => `Tahap “${stage}” memerlukan alasan. Tulis mengapa deal ini kalah.`,
    otherPipeline: (stage, pipeline) => `Tahap “${stage}” milik pipeline “${pipeline}”.`,
  },
  history: {
    changed: 'deal ini sudah berubah.',
    changedBy: (stage, by, day, clock) =>
      `deal ini diubah${by && ` oleh ${by}`} pada ${day} pukul ${clock} dan ada di “${stage}”.`,
    movedBy: (stage, by, day, clock) =>
      `deal ini dipindahkan ke “${stage}”${by && ` oleh ${by}`} pada ${day} pukul ${clock}.`,
    empty: 'kosong',
    value: 'Nilai',
    owner: 'Pemilik',
    expectedClose: 'Perkiraan closing',
    probability: 'Probabilitas',
    pipeline: 'Pipeline',
  },
  priorities: ['Tinggi', 'Sedang', 'Rendah'],
  findings: {
    noNextStep: (count) => `${count} deal belum punya langkah berikutnya`,
    stepOverdue: (count) => `${count} deal terlambat menjalankan langkah berikutnya`,
    closePassed: (count) => `${count} deal melewati perkiraan closing`,
    noValue: (count) => `${count} deal belum punya nilai`,
    lostWithoutReason: (count) => `${count} deal kalah tanpa alasan`,
    none: (open) => `${open} deal terbuka, tidak ada yang perlu perhatian hari ini`,
  },
  setUp: {
    pipeline: 'Penjualan',
    won: 'Menang',
    lost: 'Kalah',
    closedToo: (stage) => `${stage} (selesai)`,
    yours: (header) => `${header} (milik Anda)`,
    toCheck: (header, text, reason) => `${header}: “${text}” (${reason})`,
    keptFormulas: (header) => `“${header}” berisi rumus, jadi dibiarkan apa adanya: tidak semua selnya bisa dibaca.`,
    someToCheck: (rows, column) =>
      `${rows} baris berisi sesuatu yang tidak terbaca atau meragukan: lihat kolom “${column}”.`,
    repeatedIds: (rows) =>
      `${rows} baris mengulang ID baris sebelumnya. Masing-masing tetap menjadi deal sendiri; hapus yang bukan deal tersendiri.`,
    chooseStage: 'Pilih salah satu tahap dari tab pipeline.',
  },
  repair: {
    columns: (headers) => `Kolom yang dikembalikan: ${headers.join(', ')}.`,
    stages: (names) => `Tahap baru yang ditambahkan: ${names.join(', ')}.`,
    rebuilt: (rows) => `Status, tanggal, atau penanda log dari ${rows} deal dibangun ulang dari log.`,
    dropdown: 'Dropdown di kolom tahap sudah dikembalikan.',
    colours: 'Warna tahap sudah dikembalikan.',
    nothing: 'Semuanya beres: tabel dan log cocok.',
  },
  menu: {
    openSidebar: 'Buka sidebar',
    turnIntoPipeline: 'Jadikan sheet ini pipeline',
    checkAndRepair: 'Periksa dan perbaiki',
    remove: 'Hapus Dealsheet',
    formulaHelp: 'Bantuan rumus',
    help: 'Bantuan',
    about: 'Tentang',
    hasPipeline: (tab) => `Dokumen ini sudah punya pipeline: tab “${tab}”. Buka sidebar untuk mulai bekerja.`,
    askToRemove:
      'Hapus Dealsheet dari dokumen ini? Deal, log, dan semua tab lain tetap ada sebagai tab biasa; dropdown, warna, nama untuk rumus, dan tab bantuan rumus akan hilang.',
    removed: 'Dealsheet sudah dihapus dari dokumen ini. Semua tab Anda masih ada.',
    helpLines: [
      'Jadikan sheet ini pipeline: membuat salinan sheet yang sedang dibuka, lengkap dengan tahap, log, dan rumus. Sheet Anda tidak berubah.',
      'Pindahkan deal di sidebar, atau pilih tahap lain di barisnya. Setiap perubahan tercatat di log deal.',
      'Rumus seperti =PIPELINE_VELOCITY(Deals) atau =WIN_RATE(Deals) bisa dipakai di sel mana pun. “Bantuan rumus” memuat semuanya beserta definisinya (dalam bahasa Inggris).',
      'Ada yang janggal? “Periksa dan perbaiki” membandingkan tabel dengan log dan membetulkan yang bisa dibetulkan.',
    ],
    aboutText:
      'Dealsheet: pipeline penjualan di dalam Google Spreadsheet. Tidak ada data yang keluar dari spreadsheet ini. Lisensi Apache 2.0.',
  },
  settings: {
    setting: 'Setelan',
    value: 'Nilai',
    whatItDoes: 'Kegunaan',
    asOf: 'Tanggal hari ini untuk semua rumus yang bergantung pada hari. Ketik tanggal lain untuk melihat dari hari itu; kosongkan untuk kembali ke hari ini.',
    currency: 'Mata uang default',
    currencyHint: 'Untuk jumlah di baris yang tidak menyebut mata uang.',
    firstDay: 'Hari pertama dalam minggu',
    monday: 'Senin',
    firstDayHint: 'Senin atau Minggu.',
    firstMonth: 'Bulan pertama tahun fiskal',
    firstMonthHint:
      'Dari 1 sampai 12. Kuartal dan tahun di GOAL_PROGRESS dimulai dari bulan ini. Rumus ikut berubah saat deal berubah lagi.',
    floor: 'Riwayat belum cukup di bawah',
    floorHint:
      'Rasio dari deal selesai yang lebih sedikit dari ini tidak ditampilkan. Rumus ikut berubah saat deal berubah lagi.',
    reasons: 'Alasan penutupan',
    reasonsHint:
      'Ditawarkan saat deal menang atau kalah. Ketik “tidak” bila suatu alasan tidak dihitung dalam win rate; rumus ikut berubah saat deal berubah lagi.',
    reason: 'Alasan',
    outcome: 'Menang atau kalah',
    counts: 'Dihitung dalam win rate',
    won: 'menang',
    lost: 'kalah',
    yes: 'ya',
    no: 'tidak',
    lostFor: [
      'Harga',
      'Memilih pesaing',
      'Tidak ada anggaran',
      'Fitur tidak tersedia',
      'Waktu tidak tepat',
      'Tidak ada jawaban',
      'Tidak cocok',
      'Duplikat',
    ],
    wonFor: ['Penawaran terbaik', 'Sudah mengenal kami', 'Rekomendasi'],
  },
  pipelines: {
    added: (names) => `Baru di tab Pipelines: ${names.join(', ')}.`,
    renamed: (from, to) => `Tahap “${from}” kini bernama “${to}”; deal dan riwayatnya ikut.`,
    moved: (count, stage) => `${count} deal dipindahkan ke “${stage}”.`,
    changedMeanwhile: 'Tab Pipelines baru saja diubah. Tidak ada yang ditulis: lihat lagi, lalu ulangi.',
    nameEmpty: 'Nama harus diisi. Ketik namanya.',
    nameTooLong: (most) => `Nama ini terlalu panjang. Pakai paling banyak ${most} karakter.`,
    nameSigns: (signs) => `Nama tidak boleh memuat ${signs}. Hilangkan tanda itu.`,
    nameStart: (sign) => `Nama tidak boleh diawali ${sign}. Awali dengan tanda lain.`,
    stageExists: (name) => `Tahap “${name}” sudah ada di pipeline ini. Pilih nama lain.`,
    stageWasNamed: (name, stage) =>
      `“${stage}” dulu bernama “${name}”, dan riwayatnya memakai nama itu. Pilih nama lain.`,
    pipelineExists: (name) => `Pipeline “${name}” sudah ada. Pilih nama lain.`,
    pipelineWasNamed: (name, pipeline) =>
      `“${pipeline}” dulu bernama “${name}”, dan riwayatnya memakai nama itu. Pilih nama lain.`,
    noPipeline: (name) => `Pipeline “${name}” sudah tidak ada. Lihat lagi.`,
    lastOfKind: {
      open: 'Ini satu-satunya tahap terbuka di pipeline ini: deal baru mulai di sana. Tambahkan yang lain dulu.',
      won: 'Ini satu-satunya tahap menang di pipeline ini: tanpa itu deal tidak bisa menang. Tambahkan yang lain dulu.',
      lost: 'Ini satu-satunya tahap kalah di pipeline ini: tanpa itu deal tidak bisa kalah. Tambahkan yang lain dulu.',
    },
    lastPipeline: 'Ini satu-satunya pipeline. Tambahkan yang lain dulu.',
    whereTo: (count) => `Ada ${count} deal di sini. Pilih tahap tujuannya.`,
    sameStage: 'Deal tidak bisa pindah ke tahap yang sedang dihapus. Pilih tahap lain.',
    noColumn: (header) => `Tabel deal tidak punya kolom “${header}”. Pilih kolom lain.`,
    unknown: 'Pilihan itu sudah tidak ada. Lihat lagi.',
  },
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
  chartTabs: indonesianChartTabs,
  views: indonesianViews,
  activities: indonesianActivities,
  month: indonesianMonth,
  erase: {
    menu: 'Hapus data seseorang…',
    ask: 'Nama siapa yang harus dihapus dari deal, log, dan aktivitas? Ketik persis seperti tertulis di sana.',
    erased: '(dihapus)',
    nobody: (name, mentions) =>
      `Tidak ada yang bernama “${name}” di antara pemilik, kontak, dan mereka yang memindahkan deal.${mentions > 0 ? ` Di ${mentions} sel lain nama itu ada di dalam teks.` : ''}`,
    confirm: (name, { deals: inDeals, moves, activities }) =>
      `Hapus “${name}” dari ${inDeals} deal, ${moves} baris log, dan ${activities} aktivitas? Deal dan perpindahan tetap ada, namanya hilang, dan bila kontak juga email dan teleponnya. Ini tidak dapat dibatalkan.`,
    done: (name, mentions) =>
      `“${name}” sudah dihapus.${mentions > 0 ? ` ${mentions} sel lain memuat nama itu di dalam teks, misalnya catatan: periksa sendiri (Ctrl+F).` : ''} Versi lama file (File, Histori versi) masih memuatnya.`,
  },
};

const WORDS: ListWords = { comma: ', ', and: ' dan ', more: (count) => `, dan ${count} lagi` };

function listed(items: readonly string[]): string {
  return listedWith(items, WORDS);
}

const KEPT = {
  moved: 'berubah setelah impor, jadi dibiarkan',
  edited: 'ada yang mengetik di barisnya setelah impor, jadi dibiarkan',
  gone: 'sudah tidak ada di tabel',
};
