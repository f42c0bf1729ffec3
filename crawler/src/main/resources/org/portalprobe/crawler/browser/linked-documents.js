() => {
  //{selector}
  const found = new Map();
  for (const link of document.querySelectorAll('a[href]')) {
    if (/\.pdf([?#]|$)/i.test(link.href) && link.origin === location.origin && !found.has(link.href.replace(/#.*/, ''))) found.set(link.href.replace(/#.*/, ''), link);
  }
  return JSON.stringify([...found].slice(0, 200).map(([url, link]) => ({ place: { target: selector(link), html: link.outerHTML.slice(0, 500) }, url })));
}
