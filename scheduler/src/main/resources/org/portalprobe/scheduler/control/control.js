// A fixed amount of work: one long task whose length is this host's and this browser's pace.
let value = 2463534242;
for (let i = 0; i < 4e7; i++) {
  value ^= value << 13;
  value ^= value >>> 17;
  value ^= value << 5;
}
const list = document.getElementById('list');
for (let i = 0; i < 400; i++) {
  const item = document.createElement('li');
  item.textContent = 'Thủ tục ' + (value >>> 0) % 97 + '.' + i;
  list.append(item);
}
