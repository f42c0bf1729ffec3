// Như nhiều cổng cũ: bộ trình chiếu ảnh tính toán ngay trên luồng chính.
addEventListener('DOMContentLoaded', function () {
  setTimeout(function () {
    var end = performance.now() + 900, n = 0;
    while (performance.now() < end) { n += Math.sqrt(n + 1); }
    document.documentElement.dataset.slider = String(n > 0);
  }, 250);
});
