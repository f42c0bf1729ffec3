"""A portal of N addresses that are mostly traps, and its own log: site.py N PORT_FILE LOG. One line a request: begin, end (s), address, and of whom:
ours over HTTP, a page that a browser loads, a part of one."""
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

count, port_file, log_file = int(sys.argv[1]), sys.argv[2], sys.argv[3]
lock = threading.Lock()
log = open(log_file, "w", buffering=1)
menu = "".join(
    f"<a href='{path}'>{text}</a> "
    for path, text in [
        ("/", "Trang chủ"), ("/thu-tuc", "Thủ tục hành chính"), ("/tim-kiem", "Tìm kiếm thủ tục"), ("/tra-cuu", "Tra cứu hồ sơ"),
        ("/thong-ke", "Thống kê"), ("/phan-anh", "Phản ánh, kiến nghị"), ("/huong-dan", "Hướng dẫn sử dụng"),
        ("/dang-nhap", "Đăng nhập"), ("/mau-don.pdf", "Mẫu đơn"), ("/lich?thang=1", "Lịch"), ("/loc", "Lọc")])


def links(path):
    """Every page leads deeper into each trap."""
    number = abs(hash(path)) % count
    for step in range(min(count, 400)):
        at = (number + step) % count
        yield f"<a href='/lich?thang={at}'>{at}</a>"
        yield f"<a href='/loc?{'&'.join(f'p{bit}=1' for bit in range(15) if at >> bit & 1)}'>{at}</a>"
        if step < 100:
            yield f"<a href='/thu-tuc/1.{at:06d}'>Cấp giấy phép {at}</a>"
            yield f"<a href='{path.split('?')[0].rstrip('/')}/sau/{at % 3}/'>sau</a>"
            yield f"<a href='/su-kien/{1900 + at // 12}/{1 + at % 12}'>{at}</a>"


class Portal(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        begin = time.monotonic()
        status, kind, body = self.answer()
        data = body.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind + "; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        with lock:
            log.write(f"{begin:.4f} {time.monotonic():.4f} {self.path} {self.who()}\n")
        self.wfile.write(data)

    def who(self):
        if "Chrome/" not in self.headers.get("User-Agent", ""):
            return "ours"
        return "page" if self.headers.get("Sec-Fetch-Dest") == "document" else "part"

    def answer(self):
        host = f"http://127.0.0.1:{self.server.server_port}"
        if self.path == "/robots.txt":
            return 200, "text/plain", f"User-agent: *\nDisallow: /quan-tri\nSitemap: {host}/sitemap.xml\n"
        if self.path == "/sitemap.xml":
            urls = "".join(f"<url><loc>{host}/thu-tuc/1.{at:06d}</loc></url>" for at in range(count))
            return 200, "application/xml", f"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{urls}</urlset>"
        if self.path.startswith("/anh/"):
            return 200, "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'/>"
        if "portalprobe-unknown-page" in self.path or self.path.startswith("/.well-known"):
            return 404, "text/html", "không có"
        return 200, "text/html", f"<!DOCTYPE html><html lang=vi><title>Cổng</title><img src=/anh/1.svg alt=''><img src=/anh/2.svg alt=''>{menu}{''.join(links(self.path))}"

    def log_message(self, *unused):
        pass


class Server(ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        """A client that wants no more of an answer is none."""


server = Server(("127.0.0.1", 0), Portal)
with open(port_file, "w") as out:
    out.write(str(server.server_port))
server.serve_forever()
