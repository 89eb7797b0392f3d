/*
 * What a published page brings along. It lies beside the page, so that the page looks and works the
 * same for ever, whatever becomes of the product.
 */

export const PAGE_STYLE = `
:root{--ink:#2b1d14;--soft:#6d5a4a;--paper:#fbf7ef;--card:#fff;--line:#e4d8c4;--red:#8f1d14;--gold:#8a6414}
@media (prefers-color-scheme:dark){:root{--ink:#f3ebdd;--soft:#c2b29c;--paper:#1b1410;--card:#261d17;--line:#453629;--red:#ff9b8a;--gold:#e3bd66}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.55 'Be Vietnam Pro',system-ui,sans-serif}
main,header>div,footer{max-width:60rem;margin:0 auto;padding:1rem}
header{border-bottom:3px double var(--gold)}
h1{font-size:1.7rem;line-height:1.25;margin:.2rem 0}
h2{font-size:1.25rem;margin:2.2rem 0 .6rem;color:var(--red)}
h3{font-size:1.05rem;margin:1.4rem 0 .4rem}
p{margin:.4rem 0}.soft{color:var(--soft)}
a{color:var(--red)}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;background:var(--card)}
caption{text-align:left;font-weight:600;padding:.4rem 0}
th,td{border:1px solid var(--line);padding:.4rem .6rem;text-align:left;vertical-align:top}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
.notice{border-left:4px solid var(--gold);padding:.5rem 1rem;background:var(--card)}
form{display:flex;gap:.5rem;flex-wrap:wrap;margin:.6rem 0}
input,select,button{font:inherit;padding:.5rem .7rem;border:1px solid var(--soft);border-radius:.3rem;background:var(--card);color:var(--ink);min-height:44px}
input{flex:1 1 16rem}button{cursor:pointer}
code{overflow-wrap:anywhere;font-size:.85em}
:focus-visible{outline:3px solid var(--gold);outline-offset:2px}
`.trimStart();

/** Pages of places and the search, over the files beside the page. It only ever writes text. */
export const PAGE_SCRIPT = `
(async () => {
  'use strict';
  const english = document.documentElement.lang === 'en';
  const t = (vi, en) => (english ? en : vi);
  const $ = (id) => document.getElementById(id);
  const read = async (path) => {
    const answer = await fetch(path);
    if (!answer.ok) throw new Error(path);
    return answer.json();
  };
  const element = (name, text, type) => {
    const made = document.createElement(name);
    if (text !== undefined && text !== null) made.textContent = text;
    if (type) made.className = type;
    return made;
  };
  const row = (cells) => {
    const line = element('tr');
    for (const [text, type] of cells) line.append(element('td', text, type));
    return line;
  };
  const points = new Intl.NumberFormat(t('vi-VN', 'en-GB'), { maximumFractionDigits: 2 });
  const time = (ms) => (ms === null ? '' : (ms / 1000).toFixed(1).replace('.', t(',', '.')) + t(' giây', ' s'));
  const fold = (text) => text.normalize('NFD').replace(/\\p{M}+/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\\s+/gu, ' ').trim();
  const called = (place) => place.name ?? t('Số ', 'No. ') + place.number;

  const select = $('standing');
  const table = $('places');
  let page = 1;
  const pages = () => Number(select.selectedOptions[0]?.dataset.pages ?? 0);
  const show = async () => {
    const { rows } = await read('places/' + select.value + '-' + page + '.json');
    table.tBodies[0].replaceChildren(...rows.map((place) => row([
      [place.rank, 'n'], [called(place)], [place.number, 'n'], [place.unit],
      [place.points === null ? '' : points.format(place.points), 'n'], [time(place.durationMs), 'n'],
    ])));
    $('page').textContent = t('Trang ', 'Page ') + page + '/' + pages();
    $('before').disabled = page <= 1;
    $('after').disabled = page >= pages();
  };
  const turn = (to) => { page = Math.min(Math.max(1, to), pages()); return show(); };
  if (select && pages() > 0) {
    select.addEventListener('change', () => void turn(1));
    $('before').addEventListener('click', () => void turn(page - 1));
    $('after').addEventListener('click', () => void turn(page + 1));
    await show();
  }

  const fits = (part, word) => part.endsWith('.') ? word.startsWith(part.slice(0, -1)) : part.startsWith(word);
  const byNumber = async (number) => {
    const piece = await read('numbers/' + (Number(number) % 256) + '.json');
    return (piece[number] ?? []).map(([standing, rank, at]) => [null, t('Số ', 'No. ') + number, null, number, standing, rank, at]);
  };
  const byName = async (text) => {
    const words = fold(text).split(' ').filter(Boolean);
    const given = words.pop();
    if (!given) return [];
    const { pieces } = await read('names/index.json');
    const wanted = pieces.flatMap((first, index) => {
      const next = pieces[index + 1];
      return (next !== undefined && next < given) || (first > given && !first.startsWith(given)) ? [] : [index];
    }).slice(0, 40);
    const found = [];
    for (const index of wanted) {
      for (const one of await read('names/' + index + '.json')) {
        const [first, ...rest] = one[0].split(' ');
        if (one[0].startsWith(given) && words.every((word) => rest.some((part) => fits(part, word)))) found.push(one);
      }
      if (found.length > 100) break;
    }
    return found.slice(0, 100);
  };
  $('search')?.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = $('who').value.trim();
    const said = $('said');
    said.textContent = t('Đang tìm…', 'Searching…');
    try {
      const found = /^\\d{1,9}$/.test(text) ? await byNumber(text) : await byName(text);
      said.textContent = found.length === 0 ? t('Không tìm thấy trong danh sách công bố.', 'Not found in the published list.') : t('Tìm thấy ' + found.length + ' kết quả.', 'Found: ' + found.length + '.');
      $('found').replaceChildren(...found.map(([, name, unit, number, standing, rank, at]) => {
        const item = element('li', name + (unit ? ' – ' + unit : '') + t(', số ', ', no. ') + number + t(', hạng ', ', rank ') + rank + ' ');
        const go = element('button', t('Xem trong bảng', 'Show in the ranking'));
        go.type = 'button';
        go.addEventListener('click', () => { select.value = standing; void turn(at).then(() => table.scrollIntoView()); });
        item.append(go);
        return item;
      }));
    } catch {
      said.textContent = t('Chưa đọc được dữ liệu, xin thử lại.', 'The data could not be read; please try again.');
    }
  });
})();
`.trimStart();
