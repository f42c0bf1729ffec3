package org.portalprobe.crawler.response;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.util.Timeout;
import org.portalprobe.crawler.artifact.Header;
import org.portalprobe.crawler.artifact.Phase;

/** One request over HTTP/1.1 (RFC 9112), on a connection that ends with it. */
final class Http1Exchange {

    private static final Http1Config BOUNDS = Http1Config.custom()
            .setMaxLineLength(64 * 1024)
            .setMaxHeaderCount(500)
            .build();
    private static final int INTERIM_LIMIT = 10;

    private Http1Exchange() {}

    static Received run(Line line, Outgoing request, PhaseClock clock, long maxBytes)
            throws IOException, HttpException {
        DefaultBHttpClientConnection connection = new DefaultBHttpClientConnection(BOUNDS);
        if (line.secure().isPresent()) {
            connection.bind(line.secure().get(), line.plain());
        } else {
            connection.bind(line.plain());
        }
        connection.sendRequestHeader(written(request));
        connection.flush();
        // The watchdog ends the wait.
        boolean unused = connection.isDataAvailable(Timeout.DISABLED);
        clock.ended(Phase.FIRST_BYTE, Phase.TRANSFER);
        ClassicHttpResponse response = connection.receiveResponseHeader();
        for (int interim = 0; response.getCode() < 200; interim++) {
            if (interim == INTERIM_LIMIT) {
                throw new HttpException("more than " + INTERIM_LIMIT + " interim answers");
            }
            response = connection.receiveResponseHeader();
        }
        connection.receiveResponseEntity(response);
        ReceivedBody body = new ReceivedBody(maxBytes);
        read(response, body);
        clock.ended(Phase.TRANSFER, Phase.TRANSFER);
        return new Received("HTTP/1.1", response.getCode(), headers(response), body);
    }

    private static BasicClassicHttpRequest written(Outgoing request) {
        BasicClassicHttpRequest written = new BasicClassicHttpRequest("GET", request.path());
        written.addHeader("Host", request.authority());
        request.headers().forEach(header -> written.addHeader(header.name(), header.value()));
        written.addHeader("Connection", "close");
        return written;
    }

    private static void read(ClassicHttpResponse response, ReceivedBody body) throws IOException {
        HttpEntity entity = response.getEntity();
        InputStream content = entity == null ? null : entity.getContent();
        if (content == null) {
            return;
        }
        byte[] buffer = new byte[16 * 1024];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            body.add(buffer, 0, read);
        }
    }

    private static List<Header> headers(ClassicHttpResponse response) {
        return Arrays.stream(response.getHeaders())
                .map(header -> new Header(
                        header.getName().toLowerCase(Locale.ROOT),
                        Optional.ofNullable(header.getValue()).orElse("")))
                .toList();
    }
}
