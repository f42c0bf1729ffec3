package org.portalprobe.crawler.egress;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** A name server on loopback that says what the test wants; unknown names get NXDOMAIN. */
public final class LoopbackNames implements AutoCloseable {

    private static final List<String> SERVFAIL = List.of("SERVFAIL");
    private static final List<String> SILENCE = List.of("SILENCE");

    private final DatagramSocket socket;
    private final Map<String, List<String>> zone = new ConcurrentHashMap<>();
    private final Set<String> withoutAaaa = ConcurrentHashMap.newKeySet();
    private final AtomicInteger questions = new AtomicInteger();

    public LoopbackNames() throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    public LoopbackNames with(String host, String... addresses) {
        zone.put(host, List.of(addresses));
        return this;
    }

    public LoopbackNames failing(String host) {
        zone.put(host, SERVFAIL);
        return this;
    }

    public LoopbackNames silentFor(String host) {
        zone.put(host, SILENCE);
        return this;
    }

    /** Questions for its IPv6 addresses are dropped, as some servers do. */
    public LoopbackNames silentForIpv6(String host) {
        withoutAaaa.add(host);
        return this;
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    public int questions() {
        return questions.get();
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        byte[] buffer = new byte[4096];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                questions.incrementAndGet();
                Message question = new Message(Arrays.copyOf(packet.getData(), packet.getLength()));
                byte[] answer = answer(question);
                if (answer.length > 0) {
                    socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                }
            } catch (IOException ended) {
                // Closed, or a packet that is no question.
            }
        }
    }

    private byte[] answer(Message question) throws UnknownHostException {
        Record asked = question.getQuestion();
        List<String> addresses = zone.get(asked.getName().toString(true));
        boolean dropped = asked.getType() == Type.AAAA
                && withoutAaaa.contains(asked.getName().toString(true));
        if (dropped || SILENCE.equals(addresses)) {
            return new byte[0];
        }
        Message answer = new Message(question.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.getHeader().setFlag(Flags.RA);
        answer.addRecord(asked, Section.QUESTION);
        if (addresses == null) {
            answer.getHeader().setRcode(Rcode.NXDOMAIN);
        } else if (SERVFAIL.equals(addresses)) {
            answer.getHeader().setRcode(Rcode.SERVFAIL);
        } else {
            for (String address : addresses) {
                add(answer, asked, address);
            }
        }
        return answer.toWire();
    }

    private static void add(Message answer, Record asked, String address) throws UnknownHostException {
        InetAddress parsed = AddressLiteral.parse(address).orElseThrow();
        Name name = asked.getName();
        if (asked.getType() == Type.A && address.indexOf(':') < 0) {
            answer.addRecord(new ARecord(name, DClass.IN, 0, parsed), Section.ANSWER);
        } else if (asked.getType() == Type.AAAA && address.indexOf(':') >= 0) {
            answer.addRecord(new AAAARecord(name, DClass.IN, 0, parsed), Section.ANSWER);
        }
    }
}
