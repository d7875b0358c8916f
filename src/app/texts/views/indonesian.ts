import type { ViewTexts } from './english';

export const indonesianViews: ViewTexts = {
  openBoard: 'Buka papan lebar',
  needsName: 'Tampilan tersimpan perlu nama. Ketik namanya.',
  tooLong: 'Tampilan ini terlalu panjang untuk disimpan. Persingkat nama atau pencariannya.',
  fullOwn: 'Tidak ada tempat lagi untuk tampilan Anda. Hapus yang tidak diperlukan, lalu simpan lagi.',
  fullShared:
    'Tidak ada tempat lagi untuk tampilan bersama. Hapus tampilan bersama yang tidak diperlukan, atau simpan untuk Anda sendiri.',
};
