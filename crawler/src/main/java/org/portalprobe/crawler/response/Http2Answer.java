package org.portalprobe.crawler.response;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncClientExchangeHandler;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.apache.hc.core5.http.nio.RequestChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.net.URIAuthority;
import org.jspecify.annotations.Nullable;
import org.portalprobe.crawler.artifact.Header;
import org.portalprobe.crawler.artifact.Phase;

/** Writes one request into an HTTP/2 stream and takes down what comes back. Used by one thread. */
final class Http2Answer implements AsyncClientExchangeHandler {

    private static final int WINDOW = 1 << 20;

    private final Outgoing request;
    private final PhaseClock clock;
    private final ReceivedBody body;
    private List<Header> headers = List.of();
    private Optional<Exception> failure = Optional.empty();
    private int status;
    private boolean ended;

    Http2Answer(Outgoing request, PhaseClock clock, long maxBytes) {
        this.request = request;
        this.clock = clock;
        this.body = new ReceivedBody(maxBytes);
    }

    @Override
    public void produceRequest(RequestChannel channel, HttpContext context) throws HttpException, IOException {
        BasicHttpRequest written = new BasicHttpRequest("GET", request.path());
        written.setScheme(request.url().getScheme());
        written.setAuthority(
                new URIAuthority(request.url().getHost(), request.url().getPort()));
        request.headers().forEach(header -> written.addHeader(header.name().toLowerCase(Locale.ROOT), header.value()));
        channel.sendRequest(written, null, context);
    }

    @Override
    public void consumeInformation(HttpResponse interim, HttpContext context) {}

    @Override
    public void consumeResponse(HttpResponse response, @Nullable EntityDetails entity, HttpContext context) {
        clock.ended(Phase.FIRST_BYTE, Phase.TRANSFER);
        status = response.getCode();
        headers = Arrays.stream(response.getHeaders())
                .map(header -> new Header(
                        header.getName().toLowerCase(Locale.ROOT),
                        Optional.ofNullable(header.getValue()).orElse("")))
                .toList();
        ended = entity == null;
    }

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        channel.update(WINDOW);
    }

    @Override
    public void consume(ByteBuffer source) throws IOException {
        byte[] piece = new byte[source.remaining()];
        source.get(piece);
        body.add(piece, 0, piece.length);
    }

    @Override
    public void streamEnd(@Nullable List<? extends org.apache.hc.core5.http.Header> trailers) {
        ended = true;
    }

    @Override
    public int available() {
        return 0;
    }

    @Override
    public void produce(DataStreamChannel channel) {}

    @Override
    public void failed(Exception cause) {
        failure = Optional.of(cause);
        ended = true;
    }

    @Override
    public void cancel() {
        ended = true;
    }

    @Override
    public void releaseResources() {}

    boolean ended() {
        return ended;
    }

    /** @throws IOException when the stream failed instead */
    Received received() throws IOException {
        if (failure.isPresent()) {
            throw failure.get() instanceof IOException known ? known : new IOException(failure.get());
        }
        if (status == 0) {
            throw new IOException("the stream was closed without an answer");
        }
        clock.ended(Phase.TRANSFER, Phase.TRANSFER);
        return new Received("HTTP/2", status, new ArrayList<>(headers), body);
    }
}
