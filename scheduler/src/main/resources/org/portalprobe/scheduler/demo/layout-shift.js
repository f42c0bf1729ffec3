addEventListener('load', function () {
  setTimeout(function () {
    var notice = document.createElement('p');
    notice.className = 'late-notice';
    notice.textContent = 'Thông báo: hệ thống bảo trì từ 22 giờ thứ Bảy đến 2 giờ Chủ nhật.';
    document.body.insertBefore(notice, document.querySelector('header'));
  }, 700);
});
