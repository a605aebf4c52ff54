import { readFileSync } from 'node:fs';

/** Pages that the scenarios put on their web; written by us. */

export const DUBAI = readFileSync('assets/demo/dubai-december-2012.html', 'utf8');

export const PRINTER = `<!doctype html><html lang="en"><title>Choosing the right print resolution</title><main>
<h1>Choosing the right print resolution</h1>
<p>For a photo on glossy paper, scan the original at 600 DPI and print at 300 DPI. A poster that hangs across a room needs
no more than 150 dpi, since nobody looks at it closely. DPI counts the drops of ink that the printer sets on each inch of
paper; it says nothing about how many pixels the image file has.</p>
<p>If your driver offers 1200 DPI, keep it for line art. Higher DPI settings use more ink and take longer to dry.</p></main>`;

export const INDONESIAN = `<!doctype html><html lang="id"><title>Apa itu gotong royong?</title><main>
<h1>Apa itu gotong royong?</h1>
<p>Gotong royong adalah kebiasaan bekerja bersama. Kebiasaan itu sudah lama ada di desa itu. Pada hari itu warga membersihkan
sungai, dan setelah itu mereka makan bersama. Itu sebabnya anak-anak mengenal tetangga mereka.</p>
<p>APA ITU MUSYAWARAH? Musyawarah itu cara mengambil keputusan bersama. Hasil musyawarah itu dihormati semua orang.</p></main>`;

export const QUIET = `<!doctype html><html lang="en"><title>Bread at home</title><main><h1>Bread at home</h1>
<p>Mix flour, water and salt, and wait. A wet dough makes a loaf with larger holes, and a hot stone gives it a crust.</p></main>`;

/** A page that changes its address and content without a load: `go(path)` does what a link of a web application does. */
export const APPLICATION = `<!doctype html><html lang="en"><title>Reader</title><main id="view"><p>Loading</p></main><script>
const views = {
  '/app/dubai': ['Dubai and after', '<h1>Dubai and after</h1><p>The International Telecommunication Regulations were revised at the World Conference on International Telecommunications. Delegates of the International Telecommunication Union met in December 2012, and the ITU counted 89 signatures.</p>'],
  '/app/bread': ['Bread', '<h1>Bread</h1><p>Mix flour, water and salt, and wait until the dough has doubled.</p>'],
};
function show() {
  const [title, html] = views[location.pathname] ?? ['Start', '<p>Start</p>'];
  document.title = title;
  document.getElementById('view').innerHTML = html;
}
function go(path) { history.pushState({}, '', path); setTimeout(show, 50); }
window.go = go;
show();
</script>`;
