package org.portalprobe.crawler.tls;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Header;
import org.portalprobe.crawler.artifact.HttpsAnswer;
import org.portalprobe.crawler.artifact.Seen;

/** One GET of the front page for its header, over a handshake made anyway (RFC 9112). Bounded; follows nothing. */
final class HttpOverTls {

    private static final int LONGEST_HEADER = 64 * 1024;
    private static final int LONGEST_BODY = 256 * 1024;

    private final Socket tls;
    private final String host;
    private final String userAgent;
    private boolean keptOpen;

    HttpOverTls(Socket tls, String host, String userAgent) {
        this.tls = tls;
        this.host = host;
        this.userAgent = userAgent;
    }

    /** The body was read to its end and the server did not close. */
    boolean keptOpen() {
        return keptOpen;
    }

    Seen<HttpsAnswer> get() {
        String request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nUser-Agent: " + userAgent
                + "\r\nAccept: text/html,application/xhtml+xml,*/*;q=0.8\r\nAccept-Language: vi,en;q=0.5\r\n\r\n";
        try {
            tls.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            tls.getOutputStream().flush();
            InputStream in = tls.getInputStream();
            List<String> lines = lines(in);
            Optional<HttpsAnswer> answer = parse(lines);
            answer.ifPresent(parsed -> keptOpen = drained(in, lines.getFirst(), parsed));
            return answer.map(Seen::got)
                    .orElseGet(() -> Seen.missing(Fault.unconfirmed(Cause.RESPONSE_MALFORMED, "no HTTP over TLS")));
        } catch (IOException broken) {
            return Seen.missing(Fault.unconfirmed(Cause.CONNECTION_RESET, "no HTTP answer: " + broken.getMessage()));
        }
    }

    private static List<String> lines(InputStream in) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.length() < LONGEST_HEADER && read.indexOf("\n\r\n", Math.max(0, read.length() - 3)) < 0) {
            int octet = in.read();
            if (octet < 0) {
                break;
            }
            read.append((char) octet);
        }
        return read.toString().lines().toList();
    }

    private static Optional<HttpsAnswer> parse(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().matches("HTTP/1\\.[01] [1-5]\\d\\d.*")) {
            return Optional.empty();
        }
        List<Header> headers = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                headers.add(new Header(
                        name, withoutSecret(name, line.substring(colon + 1).strip())));
            }
        }
        return Optional.of(new HttpsAnswer(Integer.parseInt(lines.getFirst().substring(9, 12)), headers));
    }

    /** A cookie's value is a secret and is not recorded. */
    private static String withoutSecret(String name, String value) {
        return name.equals("set-cookie") ? value.replaceFirst("=[^;]*", "=") : value;
    }

    private static boolean drained(InputStream in, String statusLine, HttpsAnswer answer) {
        long length = answer.values("content-length").stream()
                .filter(digits -> digits.matches("\\d{1,9}"))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(-1);
        boolean closing = !statusLine.startsWith("HTTP/1.1")
                || answer.values("connection").stream().anyMatch("close"::equalsIgnoreCase);
        if (closing || length < 0 || length > LONGEST_BODY) {
            return false;
        }
        try {
            return in.readNBytes(Math.toIntExact(length)).length == length;
        } catch (IOException broken) {
            return false;
        }
    }
}
