import type { HeaderNames } from './header-names';

export const INDONESIAN_NAMES: HeaderNames = {
  id: 'ID transaksi; ID kesepakatan; ID peluang; Nomor transaksi; No. penawaran',
  name: 'Kesepakatan; Nama kesepakatan; Peluang; Nama peluang; Transaksi; Judul; Nama; Proyek; Nama proyek; Nama deal; Nama penjualan; Kebutuhan; Pesanan',
  company: 'Perusahaan; Nama perusahaan; Pelanggan; Nama pelanggan; Klien; Nama klien; Organisasi; Instansi; Akun',
  contact: 'Kontak; Nama kontak; Narahubung; Kontak person; PIC',
  phone: 'Telepon; Nomor telepon; No. telepon; No. HP; HP; Ponsel; Nomor HP',
  email: 'Surel; Alamat email; E-mail',
  owner: 'Pemilik; Penanggung jawab; Tenaga penjual; Nama sales; Ditugaskan kepada; Staf penjualan',
  pipeline: 'Alur penjualan; Saluran penjualan',
  stage: 'Tahap; Tahapan; Fase; Tahap penjualan; Tahap kesepakatan',
  value: 'Nilai; Jumlah; Nilai kesepakatan; Nilai transaksi; Harga; Nominal; Nilai proyek; Nilai penawaran',
  currency: 'Mata uang',
  probability: 'Probabilitas; Peluang (%); Kemungkinan',
  expectedClose:
    'Perkiraan penutupan; Perkiraan tanggal penutupan; Target penutupan; Tanggal perkiraan tutup; Estimasi penutupan; Estimasi tanggal penutupan; Perkiraan closing; Target closing',
  closeDate: 'Tanggal penutupan; Tanggal tutup; Tanggal closing; Penutupan; Tgl closing; Tgl tutup; Tgl penutupan',
  closed: 'Ditutup; Ditutup pada; Tanggal ditutup; Tanggal selesai',
  wonAt: 'Tanggal menang; Dimenangkan pada',
  lostAt: 'Tanggal kalah; Kalah pada',
  status: 'Status; Hasil',
  created:
    'Dibuat; Tanggal dibuat; Tanggal pembuatan; Dibuat pada; Tanggal masuk; Tanggal mulai; Tgl masuk; Tgl dibuat; Tgl mulai; Tgl input',
  lastActivity: 'Aktivitas terakhir; Kontak terakhir; Tanggal kontak terakhir',
  nextStep: 'Langkah berikutnya; Langkah selanjutnya; Tindakan berikutnya; Tindak lanjut',
  nextStepDue:
    'Tanggal tindak lanjut; Tanggal langkah berikutnya; Kontak berikutnya; Tgl tindak lanjut; Tgl follow up; Batas langkah berikutnya',
  closeReason: 'Alasan; Alasan kalah; Alasan penutupan',
  source: 'Sumber; Sumber prospek; Sumber lead; Asal; Saluran',
  priority: 'Prioritas',
  notes: 'Catatan; Keterangan; Komentar; Deskripsi',
};
