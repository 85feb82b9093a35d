/**
 * Plain words that make a rule of a shop where something is allowed or denied: "bisa dikembalikan", "can be opened". There
 * they have to come from the passage.
 */
export const tradeWords = `
  buka dibuka membuka terbuka kembali kembalikan dikembalikan mengembalikan kirim dikirim mengirim terima diterima menerima
  tukar ditukar menukar ganti diganti mengganti ubah diubah mengubah ambil diambil serahkan
  open opened return returned send sent receive received exchange swap change changed collect give given offer offered
  replace remove keep deliver delivered ship shipped kemas dikemas pack packed tutup libur close closed
  luar atas bawah outside abroad`;
