package org.portalprobe.crawler.egress;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Optional;
import org.portalprobe.crawler.egress.FirstBytes.Reading;

/**
 * What the browser said first.
 *
 * @param said to be passed on as it is
 * @param host that it wants; empty when it did not tell
 * @param problem why not
 */
record Greeting(ByteArrayOutputStream said, Optional<String> host, String problem) {

    /** Of a connection whose first bytes were dealt with. */
    static final Greeting NOTHING = new Greeting(new ByteArrayOutputStream(), Optional.empty(), "");

    /** A browser preconnects and speaks later; it does not keep an idle socket longer than this. */
    private static final int PATIENCE_MILLIS = 300_000;

    /** @throws IOException when the browser hangs up before it told */
    static Greeting read(Socket browser) throws IOException {
        browser.setTcpNoDelay(true);
        browser.setSoTimeout(PATIENCE_MILLIS);
        InputStream in = browser.getInputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            said.write(buffer, 0, count);
            byte[] bytes = said.toByteArray();
            Reading reading = FirstBytes.read(bytes, bytes.length);
            if (!(reading instanceof Reading.Incomplete)) {
                browser.setSoTimeout(0);
                return of(said, reading, FirstBytes.isTls(bytes));
            }
        }
        throw new IOException("hung up before naming a host");
    }

    boolean tls() {
        return FirstBytes.isTls(said.toByteArray());
    }

    private static Greeting of(ByteArrayOutputStream said, Reading reading, boolean tls) {
        if (!(reading instanceof Reading.Host host)) {
            String reason = reading instanceof Reading.Nameless nameless ? nameless.reason() : "too little was said";
            return new Greeting(said, Optional.empty(), reason);
        }
        return tls && AddressLiteral.looksNumeric(host.name())
                ? new Greeting(said, Optional.empty(), "TLS to the address literal " + host.name())
                : new Greeting(said, Optional.of(host.name()), "");
    }
}
