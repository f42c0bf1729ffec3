package org.portalprobe.crawler.egress;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketOption;
import java.util.Set;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;

/**
 * A socket whose received bytes are counted, and which the visit can close when it ends. Quick acknowledgement, once asked
 * for, holds for every read: the system forgets it, and a server that sends in pieces then waits 40 ms for each.
 */
final class MeteredSocket extends Socket {

    private final Budget budget;
    private final Set<Socket> open;
    private @Nullable InputStream metered;
    private volatile boolean quick;

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
    public <T> Socket setOption(SocketOption<T> name, T value) throws IOException {
        if (name.equals(ExtendedSocketOptions.TCP_QUICKACK)) {
            quick = value.equals(true);
        }
        return super.setOption(name, value);
    }

    private void acknowledgeAtOnce() throws IOException {
        if (quick) {
            super.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        }
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
            acknowledgeAtOnce();
            int octet = super.read();
            if (octet >= 0) {
                budget.received(1);
            }
            return octet;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            acknowledgeAtOnce();
            int count = super.read(buffer, offset, length);
            if (count > 0) {
                budget.received(count);
            }
            return count;
        }
    }
}
