/** How wide a few letters come out here, which tells sets of fonts apart: in px, for each weight of the chat. */
export function fontsHere(): string {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return '';
  const widths = [400, 500, 650].map((weight) => {
    context.font = `${weight} 100px ui-sans-serif, system-ui, sans-serif`;
    return Math.round(context.measureText('Halo Kak, ada yang bisa kami bantu? 0123').width);
  });
  return widths.join(' ');
}
