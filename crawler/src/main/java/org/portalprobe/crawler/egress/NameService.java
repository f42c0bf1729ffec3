package org.portalprobe.crawler.egress;

import java.net.IDN;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.hosts.HostsFileParser;
import org.xbill.DNS.lookup.LookupResult;
import org.xbill.DNS.lookup.LookupSession;
import org.xbill.DNS.lookup.NoSuchDomainException;
import org.xbill.DNS.lookup.NoSuchRRSetException;

/**
 * Asks DNS without a cache of its own, with a deadline that holds. The JDK's resolver has neither a deadline nor a
 * difference between "no such name" and "the name server failed". Thread-safe.
 */
final class NameService {

    /** How long an IPv4 answer waits for a late IPv6 one: some servers drop AAAA questions (RFC 8305 section 3). */
    private static final Duration AAAA_GRACE = Duration.ofMillis(300);

    private final List<LookupSession> sessions = new ArrayList<>();
    private final Duration deadline;

    NameService(EgressEnvironment environment) {
        this.deadline = environment.nameDeadline();
        Duration share = deadline.dividedBy(environment.nameServers().size());
        for (InetSocketAddress server : environment.nameServers()) {
            sessions.add(session(server, share, environment.hostsFile()));
        }
    }

    private static LookupSession session(InetSocketAddress server, Duration timeout, boolean hostsFile) {
        SimpleResolver resolver = new SimpleResolver(server);
        resolver.setTimeout(timeout);
        LookupSession.LookupSessionBuilder builder = LookupSession.builder().resolver(resolver);
        return hostsFile ? builder.hostsFileParser(new HostsFileParser()).build() : builder.build();
    }

    /** IPv4 first; never empty. A name that no server knows was asked of every server. */
    NameAnswer addresses(String host, Duration limit) throws EgressException {
        Name name = absolute(host);
        Stopwatch watch = Stopwatch.start();
        Duration all = limit.compareTo(deadline) < 0 ? limit : deadline;
        List<NameAnswer> failures = new ArrayList<>();
        for (int asked = 0; asked < sessions.size(); asked++) {
            Duration share = watch.left(all).dividedBy(sessions.size() - asked);
            NameAnswer answer = ask(sessions.get(asked), name, share);
            if (!answer.addresses().isEmpty()) {
                return answer;
            }
            failures.add(answer);
        }
        throw failure(host, failures);
    }

    private static NameAnswer ask(LookupSession session, Name name, Duration limit) {
        Stopwatch watch = Stopwatch.start();
        CompletableFuture<LookupResult> a = session.lookupAsync(name, Type.A).toCompletableFuture();
        CompletableFuture<LookupResult> aaaa =
                session.lookupAsync(name, Type.AAAA).toCompletableFuture();
        CompletableFuture<Optional<Double>> aAt = moment(a, watch);
        CompletableFuture<Optional<Double>> aaaaAt = moment(aaaa, watch);
        NameAnswer four = await(a, limit);
        Duration left = watch.left(limit);
        boolean enough = !four.addresses().isEmpty() && left.compareTo(AAAA_GRACE) > 0;
        NameAnswer both = four.plus(await(aaaa, enough ? AAAA_GRACE : left));
        return both.timed(new NameTiming(aAt.getNow(Optional.empty()), aaaaAt.getNow(Optional.empty())));
    }

    /** "There is none" is an answer too; a question that we gave up has none. */
    private static CompletableFuture<Optional<Double>> moment(
            CompletableFuture<LookupResult> question, Stopwatch watch) {
        return question.handle((answer, failure) ->
                failure instanceof CancellationException ? Optional.empty() : Optional.of(watch.millis()));
    }

    private static NameAnswer await(CompletableFuture<LookupResult> question, Duration limit) {
        try {
            return NameAnswer.of(question.get(limit.toNanos(), TimeUnit.NANOSECONDS).getRecords().stream()
                    .flatMap(NameService::address)
                    .toList());
        } catch (ExecutionException failed) {
            boolean unknown = failed.getCause() instanceof NoSuchDomainException
                    || failed.getCause() instanceof NoSuchRRSetException;
            return unknown ? NameAnswer.UNKNOWN : NameAnswer.FAILED;
        } catch (TimeoutException silent) {
            question.cancel(true);
            return NameAnswer.FAILED;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            question.cancel(true);
            return NameAnswer.FAILED;
        }
    }

    private static Stream<InetAddress> address(Record dns) {
        return switch (dns) {
            case ARecord four -> Stream.of(four.getAddress());
            case AAAARecord six -> Stream.of(six.getAddress());
            default -> Stream.empty();
        };
    }

    private static EgressException failure(String host, List<NameAnswer> answers) {
        int servers = answers.size();
        if (Thread.currentThread().isInterrupted()) {
            return new EgressException(Cause.CANCELLED, "looking up " + host + " was stopped");
        }
        if (answers.stream().allMatch(NameAnswer::unknown)) {
            return new EgressException(
                    Cause.NAME_NOT_FOUND, host + " is no name with an address, said " + servers + " name server(s)");
        }
        return new EgressException(
                Cause.NAME_SERVICE_FAILED, "no usable answer for " + host + " from " + servers + " name server(s)");
    }

    private static Name absolute(String host) throws EgressException {
        try {
            return Name.fromString(IDN.toASCII(host, IDN.ALLOW_UNASSIGNED) + ".");
        } catch (TextParseException | IllegalArgumentException malformed) {
            throw new EgressException(Cause.NAME_NOT_FOUND, host + " cannot be a host name", malformed);
        }
    }
}
