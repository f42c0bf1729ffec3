package org.portalprobe.crawler.egress;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.portalprobe.crawler.egress.FirstBytes.Reading;

/** The server name of a ClientHello; it may be spread over several records. */
final class ClientHello {

    private static final int CLIENT_HELLO = 1;
    private static final int SERVER_NAME = 0;
    private static final int HOST_NAME = 0;

    private ClientHello() {}

    static Reading read(byte[] bytes, int length) {
        ByteBuffer handshake = joinRecords(ByteBuffer.wrap(bytes, 0, length));
        if (handshake.remaining() >= 1 && handshake.get(0) != CLIENT_HELLO) {
            return new Reading.Nameless("TLS that does not begin with a ClientHello");
        }
        boolean whole = handshake.remaining() >= 4 && handshake.remaining() >= 4 + (handshake.getInt(0) & 0xFFFFFF);
        if (!whole) {
            return length < FirstBytes.LIMIT ? FirstBytes.INCOMPLETE : new Reading.Nameless("an endless ClientHello");
        }
        try {
            return serverName(vector(handshake.position(1), 3));
        } catch (BufferUnderflowException malformed) {
            return new Reading.Nameless("a malformed ClientHello");
        }
    }

    private static ByteBuffer joinRecords(ByteBuffer records) {
        ByteBuffer joined = ByteBuffer.allocate(records.remaining());
        while (records.remaining() > 5 && records.get(records.position()) == 0x16) {
            int size = Short.toUnsignedInt(records.getShort(records.position() + 3));
            records.position(records.position() + 5);
            int present = Math.min(size, records.remaining());
            joined.put(records.slice(records.position(), present));
            records.position(records.position() + present);
        }
        return joined.flip();
    }

    private static Reading serverName(ByteBuffer hello) {
        skip(hello, 2 + 32);
        vector(hello, 1);
        vector(hello, 2);
        vector(hello, 1);
        if (!hello.hasRemaining()) {
            return new Reading.Nameless("a ClientHello without extensions");
        }
        ByteBuffer extensions = vector(hello, 2);
        while (extensions.hasRemaining()) {
            int type = Short.toUnsignedInt(extensions.getShort());
            ByteBuffer content = vector(extensions, 2);
            if (type == SERVER_NAME) {
                return hostName(vector(content, 2));
            }
        }
        return new Reading.Nameless("a ClientHello without a server name");
    }

    private static Reading hostName(ByteBuffer names) {
        while (names.hasRemaining()) {
            int type = names.get();
            ByteBuffer name = vector(names, 2);
            if (type == HOST_NAME && name.hasRemaining()) {
                String text = StandardCharsets.US_ASCII.decode(name).toString();
                return plausible(text)
                        ? new Reading.Host(text.toLowerCase(Locale.ROOT))
                        : new Reading.Nameless("a server name that is no host name");
            }
        }
        return new Reading.Nameless("an empty server name");
    }

    private static boolean plausible(String name) {
        return name.length() <= 253 && name.matches("[A-Za-z0-9_.-]+");
    }

    private static ByteBuffer vector(ByteBuffer from, int lengthOctets) {
        int size = 0;
        for (int octet = 0; octet < lengthOctets; octet++) {
            size = size << 8 | Byte.toUnsignedInt(from.get());
        }
        if (size > from.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer content = from.slice(from.position(), size);
        skip(from, size);
        return content;
    }

    private static void skip(ByteBuffer buffer, int octets) {
        if (octets > buffer.remaining()) {
            throw new BufferUnderflowException();
        }
        buffer.position(buffer.position() + octets);
    }
}
