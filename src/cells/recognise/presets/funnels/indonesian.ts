/** Stage lists for other purposes than a first sale, in Indonesian. */
import { type Ends, funnel } from './funnel';
import type { Preset } from '../preset';

const ENDS: Ends = {
  won: ['Menang', '', 'Ucapkan terima kasih dan tanyakan siapa lagi yang membutuhkan.'],
  lost: ['Kalah', '', 'Tulis alasannya: itu lebih berguna daripada deal itu sendiri.'],
  parked: ['Ditunda', 'Tiba hari untuk bertanya lagi.', 'Tetapkan langkah berikutnya dengan tanggal.'],
};

export const indonesianFunnels: readonly Preset[] = [
  funnel('lead-generation', 'Pencarian prospek', ENDS, {
    won: 'Diserahkan ke penjualan',
    open: [
      [
        'Terjangkau',
        'Mereka melihat: membuka halaman atau email, atau membalas.',
        'Tunjukkan dalam satu kalimat masalah apa yang Anda selesaikan.',
      ],
      [
        'Tertarik',
        'Mereka meninggalkan alamat: masuk milis atau mengunduh e-book.',
        'Tawarkan sesuatu yang berguna sebagai ganti alamat.',
      ],
      [
        'Prospek',
        'Mereka minta lebih: demo, sampel, atau uji coba.',
        'Kirim yang membantu mereka memutuskan, satu per satu.',
      ],
      [
        'Prospek memenuhi syarat',
        'Kebutuhan, anggaran, pengambil keputusan, dan waktu diketahui dan cocok.',
        'Tanyakan empat hal itu, lalu sepakati panggilan pertama.',
      ],
    ],
  }),
  funnel('basic-sales', 'Penjualan dasar', ENDS, {
    open: [
      ['Baru', 'Ada yang membalas Anda.', 'Telepon atau tulis dalam satu hari.'],
      [
        'Dalam pembicaraan',
        'Pembeli menerima atau meminta penawaran harga.',
        'Cari tahu kebutuhan, siapa yang memutuskan, dan kapan.',
      ],
      [
        'Penawaran terkirim',
        'Pembeli sudah membaca penawaran dan menanggapi.',
        'Tetapkan hari untuk membahas penawaran.',
      ],
      ['Keputusan', 'Kedua pihak setuju soal harga dan syarat.', 'Selesaikan yang masih terbuka satu per satu.'],
    ],
  }),
  funnel('upsell', 'Upsell', ENDS, {
    won: 'Naik paket',
    open: [
      [
        'Pelanggan puas',
        'Mereka memakai yang dibeli dan mengatakannya.',
        'Tanyakan kabarnya dan dengarkan batas yang mereka temui.',
      ],
      [
        'Butuh lebih',
        'Mereka menyebut batas yang hilang dengan paket lebih besar.',
        'Tunjukkan hasil perusahaan seukuran mereka.',
      ],
      [
        'Ditawari naik paket',
        'Mereka bertanya soal harga atau tanggal.',
        'Tawarkan beberapa ukuran, yang terbesar dulu.',
      ],
      [
        'Kesepakatan',
        'Kedua pihak setuju soal harga dan syarat.',
        'Permudah peralihannya: tanpa jeda, tanpa tagihan ganda.',
      ],
    ],
  }),
  funnel('cross-sell', 'Cross-sell', ENDS, {
    won: 'Membeli juga',
    open: [
      [
        'Pelanggan cocok',
        'Yang mereka beli cocok dengan produk lain.',
        'Cari pelanggan seperti mereka yang punya keduanya.',
      ],
      [
        'Ditanya',
        'Mereka ingin melihat: meminta demo atau sampel.',
        'Tanyakan tugas di sebelah yang sudah Anda selesaikan.',
      ],
      [
        'Diperlihatkan',
        'Mereka menyelesaikan uji coba atau meminta penawaran.',
        'Perlihatkan keduanya dengan data mereka.',
      ],
      [
        'Ditawarkan',
        'Mereka sudah membaca penawaran dan menanggapi.',
        'Beri harga untuk keduanya dan masa berlakunya.',
      ],
    ],
  }),
  funnel('marketing', 'Pemasaran', ENDS, {
    won: 'Diserahkan ke penjualan',
    open: [
      ['Pengunjung', 'Mereka meninggalkan alamat: masuk milis.', 'Tulis tentang hal yang mereka cari.'],
      [
        'Pelanggan buletin',
        'Mereka kembali: membuka beberapa email atau mengunduh e-book.',
        'Kirim sesuatu yang berguna tiap minggu.',
      ],
      ['Aktif', 'Mereka mendaftar uji coba gratis atau demo langsung.', 'Ajak mencoba dengan satu langkah yang jelas.'],
      [
        'Siap untuk penjualan',
        'Mereka sesuai profil dan meminta bicara atau penawaran.',
        'Beri tahu penjualan apa yang mereka baca dan tanyakan.',
      ],
    ],
  }),
  funnel('phases', 'Tiga fase', ENDS, {
    open: [
      ['Atas: menyadari', 'Mereka mengenal masalahnya dan ingin menyelesaikannya.', 'Bantu mereka menamai masalahnya.'],
      [
        'Tengah: membandingkan',
        'Mereka membandingkan Anda dengan yang lain dan meminta penawaran.',
        'Tunjukkan pilihan solusi dan keunggulan Anda.',
      ],
      ['Bawah: memutuskan', 'Mereka setuju soal harga dan syarat.', 'Hilangkan keraguan terakhir.'],
    ],
  }),
];
