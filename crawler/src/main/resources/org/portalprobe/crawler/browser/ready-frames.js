() => {
  const lazy = [...document.querySelectorAll('iframe[loading=lazy]')];
  lazy.forEach((frame) => { frame.loading = 'eager'; });
  const name = (frame) => ['id', 'name', 'title', 'src']
    .filter((attribute) => frame.getAttribute(attribute))
    .map((attribute) => 'iframe[' + attribute + '="' + CSS.escape(frame.getAttribute(attribute)).replace(/\\([^0-9a-f])/g, '$1').slice(0, 200) + '"]')[0]
    || 'iframe';
  return {
    lazy: lazy.length,
    closed: [...document.querySelectorAll("iframe[sandbox]:not([sandbox~='allow-scripts'])")].map(name),
    elements: document.getElementsByTagName('*').length,
    timeOrigin: performance.timeOrigin,
  };
}
