(targets) => {
  const boxes = [];
  for (const target of targets) {
    let element = null;
    try { element = document.querySelector(target); } catch (e) { /* not one of ours */ }
    if (!element) continue;
    const box = element.getBoundingClientRect();
    if (box.width < 1 || box.height < 1) continue;
    boxes.push({ target, x: Math.round(box.left + scrollX), y: Math.round(box.top + scrollY), width: Math.round(box.width), height: Math.round(box.height) });
  }
  return JSON.stringify(boxes);
}
