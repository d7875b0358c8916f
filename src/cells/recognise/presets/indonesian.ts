/** The ready-made stage lists, in Indonesian. */
import { type Preset, preset, type StageDraft } from './preset';

const LOST: StageDraft = [
  'Kalah',
  'lost',
  '',
  'Tulis alasannya: pelajarannya lebih berharga daripada deal itu sendiri.',
];
const PARKED: StageDraft = [
  'Ditunda',
  'parked',
  'Calon pembeli kembali, atau hari untuk bertanya lagi sudah tiba.',
  'Tetapkan langkah berikutnya dengan tanggal, lalu biarkan dulu.',
];
const WON: StageDraft = ['Menang', 'won', '', 'Serahkan ke tim pelaksana dan tanyakan siapa lagi yang membutuhkan.'];

export const indonesian: readonly Preset[] = [
  preset('funnel', 'Corong penjualan', [
    [
      'Belum dihubungi',
      'open',
      'Tim kita sudah terhubung dengan orangnya.',
      'Cari tahu siapa yang memutuskan, lalu hubungi.',
    ],
    [
      'Sudah dihubungi',
      'open',
      'Calon pembeli ingin tahu lebih banyak: berlangganan newsletter, mengunduh panduan, atau memesan sampel.',
      'Pelajari apa yang dibutuhkan dan kapan.',
    ],
    [
      'Terkualifikasi',
      'open',
      'Kebutuhan, anggaran, pengambil keputusan, dan waktunya sudah jelas dan cocok.',
      'Sepakati seperti apa solusi yang baik.',
    ],
    [
      'Proposal dipresentasikan',
      'open',
      'Calon pembeli menerima penawaran dan menanggapinya: meminta perubahan atau syarat.',
      'Presentasikan langsung dan tentukan hari untuk jawabannya.',
    ],
    [
      'Negosiasi',
      'open',
      'Kedua pihak setuju dengan harga dan syaratnya.',
      'Selesaikan yang masih terbuka, satu per satu.',
    ],
    WON,
    LOST,
    PARKED,
  ]),
  preset('six-stages', 'Dari prospek sampai keputusan', [
    [
      'Mencari prospek',
      'open',
      'Prospek menjawab.',
      'Cari perusahaan yang mirip pelanggan terbaik Anda dan hubungi mereka.',
    ],
    [
      'Kualifikasi lead',
      'open',
      'Lead cocok dan setuju untuk bertemu.',
      'Tanyakan kebutuhan, anggaran, pengambil keputusan, dan waktunya.',
    ],
    ['Pertemuan', 'open', 'Calon pembeli meminta demo atau penawaran.', 'Gali masalahnya sebelum menunjukkan produk.'],
    [
      'Proposal',
      'open',
      'Calon pembeli sudah membaca proposal dan menanggapinya.',
      'Tulis dengan bahasa pembeli dan tentukan hari untuk jawabannya.',
    ],
    [
      'Negosiasi',
      'open',
      'Kedua pihak setuju dengan harga dan syaratnya.',
      'Selesaikan yang masih terbuka, satu per satu.',
    ],
    WON,
    LOST,
    PARKED,
  ]),
  preset('with-retention', 'Dari kontak sampai retensi', [
    [
      'Kontak',
      'open',
      'Prospek menjawab dan ingin tahu lebih banyak.',
      'Hubungi dan tawarkan sesuatu yang bermanfaat.',
    ],
    [
      'Kualifikasi',
      'open',
      'Kebutuhan, anggaran, pengambil keputusan, dan waktunya sudah jelas dan cocok.',
      'Bertanya dulu sebelum menjual; lepaskan yang tidak cocok.',
    ],
    [
      'Pertemuan',
      'open',
      'Calon pembeli meminta demo, uji coba, atau penawaran.',
      'Gali masalahnya sebelum menunjukkan produk.',
    ],
    [
      'Proposal',
      'open',
      'Calon pembeli menerima proposal, atau perubahannya sudah disepakati.',
      'Tulis dengan bahasa pembeli dan tentukan hari untuk jawabannya.',
    ],
    ['Closing', 'won', 'Kontrak ditandatangani.', 'Tanda tangani, lalu serahkan ke tim pelaksana.'],
    ['Retensi', 'won', '', 'Jaga hubungan, minta masukan dan rekomendasi.'],
    LOST,
    PARKED,
  ]),
  preset('short', 'Dari kontak pertama sampai closing', [
    [
      'Kontak pertama',
      'open',
      'Prospek menjawab dan ingin tahu lebih banyak.',
      'Hubungi dan cari tahu siapa yang memutuskan.',
    ],
    [
      'Kualifikasi',
      'open',
      'Kebutuhan, anggaran, pengambil keputusan, dan waktunya sudah jelas dan cocok.',
      'Bertanya dulu sebelum menjual; lepaskan yang tidak cocok.',
    ],
    [
      'Proposal',
      'open',
      'Calon pembeli sudah membaca proposal dan menanggapinya.',
      'Tulis dengan bahasa pembeli dan tentukan hari untuk jawabannya.',
    ],
    [
      'Negosiasi',
      'open',
      'Kedua pihak setuju dengan harga dan syaratnya.',
      'Selesaikan yang masih terbuka, satu per satu.',
    ],
    ['Closing', 'won', '', 'Tanda tangani, kirimkan, dan mulai layanan purnajual.'],
    LOST,
    PARKED,
  ]),
];
