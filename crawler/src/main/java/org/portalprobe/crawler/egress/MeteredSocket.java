package org.portalprobe.crawler.egress;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A socket whose received bytes are counted, and which the visit can close when it ends. */
final class MeteredSocket extends Socket {

    private final Budget budget;
    private final Set<Socket> open;
    private @Nullable InputStream metered;

    MeteredSocket(Budget budget, Set<Socket> open) {
        this.budget = budget;
        this.open = open;
        open.add(this);
    }

    @Override
    public synchronized InputStream getInputStream() throws IOException {
        InputStream known = metered;
        if (known == null) {
            known = new Meter(super.getInputStream());
            metered = known;
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        open.remove(this);
        super.close();
    }

    private final class Meter extends FilterInputStream {

        Meter(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            if (octet >= 0) {
                budget.received(1);
            }
            return octet;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count > 0) {
                budget.received(count);
            }
            return count;
        }
    }
}
