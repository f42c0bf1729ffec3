
var _govaq = window._govaq || [];
_govaq.push(['trackPageView']);
_govaq.push(['enableLinkTracking']);
(function () {
  _govaq.push(['setTrackerUrl', 'https://f-emc.ngsp.gov.vn/tracking']);
  _govaq.push(['setSiteId', '{{siteId}}']);
  var d = document, g = d.createElement('script'), s = d.getElementsByTagName('script')[0];
  g.type = 'text/javascript'; g.async = true; g.defer = true;
  g.src = 'https://f-emc.ngsp.gov.vn/embed/gov-tracking.min.js';
  s.parentNode.insertBefore(g, s);
})();
