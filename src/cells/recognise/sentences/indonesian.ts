/** Every sentence that recognition says, in Indonesian. */
import type { StageKind } from '../../../domain/stage';
import type { Sentences } from './english';
import { quotedList } from './quoted-list';

const KIND: Readonly<Record<StageKind, string>> = {
  open: 'terbuka',
  won: 'menang',
  lost: 'kalah',
  parked: 'ditunda',
};

export const indonesian: Sentences = {
  quoted: (words) => quotedList(words, ', ', (more) => `, dan ${more} lagi`),
  askAboutClosed: (word, count, takenAsWon) =>
    takenAsWon
      ? `Apakah “${word}” berarti menang (${count} deal)? Dibaca sebagai menang, karena ada tahap kalah dan tidak ada tahap menang.`
      : `Apakah “${word}” berarti menang, kalah, atau keduanya (${count} deal)? Dibaca sebagai terbuka.`,
  askAboutSuspects: (word, count, maybe) =>
    `Apakah “${word}” tahap ${KIND[maybe]} (${count} deal)? Dibaca sebagai terbuka.`,
  askAboutUnknown: (words) => `Apakah ${indonesian.quoted(words)} tahap terbuka? Dibaca seperti itu.`,
  why: {
    forced: (label) => `pilihan Anda: ${label}`,
    own: () => 'kolom Anda sendiri: dibiarkan apa adanya',
    named: (header, label) => `“${header}” adalah nama lain untuk ${label}`,
    weaklyNamed: (header, label) => `“${header}” bisa berarti ${label}, dan tidak ada kolom lain untuk itu`,
    similar: (header, alias, label) => `“${header}” mirip “${alias}”, nama lain untuk ${label}`,
    contained: (header, alias, label) => `“${header}” memuat “${alias}”, nama lain untuk ${label}`,
    content: (found, label) => `berisi ${found}, jadi sepertinya ${label}`,
    enteredStage: (stage) => `tanggal setiap deal masuk ke “${stage}”`,
    closeDate: () => 'dibaca sebagai perkiraan closing untuk deal terbuka dan tanggal closing untuk deal yang selesai',
    closedOnly: () => 'kosong pada deal terbuka, jadi ini tanggal closing',
    expectedOnly: () => 'tanggal closing ada di kolom lain, jadi ini tanggal perkiraan',
    closedBeside: () => 'perkiraan closing ada di kolom lain, jadi ini tanggal closing',
    namesDeals: (headers) => `tidak ada kolom nama deal, jadi deal dinamai menurut ${headers.join(' · ')}`,
    contactNotDeal: (header) => `“${header}” ada di samping email atau telepon, jadi ini nama orang`,
    statusIsStage: (header) => `“${header}” berisi tahap`,
  },
  content: {
    stage: 'beberapa kata berulang yang merupakan tahap',
    email: 'alamat email',
    value: 'jumlah uang',
    currency: 'kode mata uang',
    phone: 'nomor telepon',
  },
  extraField: {
    status: 'Status deal',
    closed: 'Ditutup',
    wonAt: 'Tanggal menang',
    lostAt: 'Tanggal kalah',
    isWon: 'Apakah menang',
    isLost: 'Apakah kalah',
    isClosed: 'Apakah selesai',
    stageChangedAt: 'Perubahan tahap terakhir',
    inStageSince: 'Di tahap sejak',
    enteredStage: 'Masuk tahap',
    fromStage: 'Tahap sebelumnya',
  },
  closeDate: 'tanggal closing',
  blankHeader: (letter) => `Kolom ${letter}`,
  ask: {
    weakColumn: (header, label) => `Apakah “${header}” kolom untuk ${label}? Dibaca seperti itu.`,
    column: (header, question) => `Di “${header}”, ${question}`,
    contradiction: (count, row) =>
      `${count} deal punya status dan tahap yang bertentangan (pertama di baris ${row}): mana yang benar?`,
    noStage: (count) => `${count} deal tidak punya tahap: seharusnya tahap apa?`,
    repeatedIds: (count, example) =>
      `${count} baris mengulang ID deal lain (misalnya “${example}”): apakah itu deal yang sama?`,
    repeatedDeals: (count, row) =>
      `${count} baris mengulang nama dan nilai baris sebelumnya (pertama di baris ${row}): apakah itu deal yang sama?`,
    negativeValues: (count, row) => `${count} deal bernilai negatif (pertama di baris ${row}): apakah itu benar?`,
    headings: (words) =>
      `Baris ${indonesian.quoted(words)} dibaca sebagai tahap, dengan deal di bawahnya: apakah itu benar?`,
    lostReasons: (count, row) =>
      `${count} deal punya alasan kalah tetapi tidak berstatus kalah (pertama di baris ${row}): apakah kalah?`,
    oneCurrency: (count, currency) =>
      `${count} jumlah tidak menyebut mata uang dan dibaca sebagai ${currency}, seperti yang lain: apakah itu benar?`,
    noStages:
      'Tidak ada kolom yang berisi tahap: setiap deal mulai di tahap pertama. Kolom mana yang menunjukkan sejauh mana sebuah deal?',
    notWon: (header, count) => `“${header}” bernilai tidak untuk ${count} deal: apakah kalah? Dibaca sebagai terbuka.`,
    otherAmounts: (header, other) =>
      `“${header}” juga berisi jumlah: hanya “${other}” yang dibaca sebagai nilai. Apakah itu benar?`,
    answerUnused: (word) =>
      `Jawaban tentang “${word}” tidak cocok dengan tahap, status, atau kolom mana pun: apakah ejaannya sama seperti di sheet?`,
  },
  askInColumn: {
    mixedDates: (example, unread) =>
      `sebagian tanggal ditulis hari dulu dan sebagian bulan dulu: “${example}” itu hari dulu atau bulan dulu? ${unread} sel seperti ini tidak dibaca.`,
    undecidedDates: (example, unread) => `apakah “${example}” hari dulu atau bulan dulu? ${unread} sel tidak dibaca.`,
    datesAsBeside: (example, isDayFirst, header) =>
      `“${example}” dibaca ${isDayFirst ? 'hari dulu' : 'bulan dulu'}, sama seperti “${header}”: apakah itu benar?`,
    mistrustedDates: (count) =>
      `tanggal yang tersimpan sebagai teks ditulis hari dulu, tetapi yang lain mungkin terbaca bulan dulu saat file dibuka: apakah ${count} tanggal itu benar?`,
    decimalMark: (example, unread) =>
      `tanda dalam “${example}” itu tanda desimal atau ribuan? ${unread} sel seperti ini tidak dibaca.`,
    thousandsMark: (example) => `“${example}” dibaca dengan tanda ribuan: apakah itu benar?`,
    sharedSymbol: (symbol) => `mata uang apa “${symbol}”?`,
  },
  reason: {
    noSuchDay: 'tanggal itu tidak ada',
    noSuchTime: 'jam itu tidak ada',
    notADate: 'bukan tanggal',
    numberNotDate: 'ini angka, bukan tanggal',
    noFullDay: 'tanggalnya tidak lengkap',
    yearOutOfReach: (year) => `tahun ${year} di luar jangkauan`,
    eitherWayRound: 'hari dan bulannya bisa tertukar',
    notAnAmount: 'bukan jumlah uang',
    eitherMark: 'tanda desimalnya tidak jelas',
    notAProbability: 'bukan probabilitas',
    below0: 'probabilitas tidak boleh di bawah 0',
    above100: 'probabilitas tidak boleh di atas 100%',
    shareOrPercentage: 'bisa berarti pecahan atau persen',
    stageSays: (stage) => `tahapnya “${stage}”`,
    sameId: 'baris lain punya ID deal yang sama',
  },
  aDate: 'tanggal',
  refusal: {
    sheet: 'Sheet ini',
    row: (row) => `Baris ${row}`,
    mapping: 'Pemetaan kolom',
    listNeeded: 'daftar deal dengan baris header dan kolom seperti deal, perusahaan, tahap, dan nilai',
    listFix: 'Pilih tab lain, atau tentukan arti setiap kolom.',
    headerNeeded: (headers) => `salah satu header di sheet (${headers})`,
    headerFix: 'Tulis header persis seperti di sheet.',
    fieldNeeded: (fields) => `salah satu kolom yang dikenal Dealsheet (${fields})`,
    fieldFix: 'Tulis seperti Stage=deal_stage: pertama kolom Dealsheet, lalu header di sheet.',
  },
};
