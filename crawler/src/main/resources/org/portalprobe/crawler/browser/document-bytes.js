(url, most) => fetch(url, { credentials: 'same-origin' }).then(async (answer) => {
  if (!answer.ok) return 'status ' + answer.status;
  const reader = answer.body.getReader();
  const parts = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) { await reader.cancel(); return 'larger than ' + most + ' bytes'; }
    parts.push(value);
  }
  const file = new FileReader();
  return new Promise((resolve) => { file.onload = () => resolve(file.result); file.onerror = () => resolve('cannot be kept'); file.readAsDataURL(new Blob(parts)); });
}, (failed) => 'cannot be fetched: ' + failed)
