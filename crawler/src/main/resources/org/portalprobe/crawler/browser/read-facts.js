(maxHtml) => {
  const root = document.documentElement;
  const queue = Array.isArray(window._govaq) ? window._govaq : [];
  const insecure = location.protocol !== 'https:' ? []
    : [...document.querySelectorAll('img[src], script[src], iframe[src], link[rel~=stylesheet][href], video[src], audio[src], source[src], embed[src], object[data]')]
      .map((element) => element.src || element.href || element.data)
      .filter((url) => /^http:/i.test(url));
  const cut = (html) => html.length <= maxHtml ? html
    : html.slice(0, maxHtml) + '\n<!-- PortalProbe: cut at ' + maxHtml + ' of ' + html.length + ' characters -->';
  return {
    title: document.title.slice(0, 500),
    lang: root && root.hasAttribute('lang') ? root.getAttribute('lang') : null,
    siteIds: queue.filter((call) => Array.isArray(call) && call[0] === 'setSiteId').map((call) => String(call[1])),
    insecure: [...new Set(insecure)].slice(0, 200),
    height: Math.max(root ? root.scrollHeight : 0, document.body ? document.body.scrollHeight : 0),
    timeOrigin: performance.timeOrigin,
    html: root ? (document.doctype ? '<!DOCTYPE ' + document.doctype.name + '>\n' : '') + cut(root.outerHTML) : '',
  };
}
