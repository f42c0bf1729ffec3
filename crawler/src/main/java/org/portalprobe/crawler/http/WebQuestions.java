package org.portalprobe.crawler.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Exchange;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Hop;
import org.portalprobe.crawler.artifact.SecurityText;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.WebLook;

/**
 * The few requests that are made for security's sake alone: {@code http://} of the other hosts on the way, one address that no
 * portal has, and security.txt. Within robots.txt and the pause, like every other.
 */
final class WebQuestions {

    /** Says in the portal's log who asked and why. */
    static final String UNKNOWN_PAGE = "/portalprobe-unknown-page";

    static final String SECURITY_TEXT = "/.well-known/security.txt";

    /** RFC 9116 lets a reader stop at 32 KB. */
    private static final int TEXT_LIMIT = 32 * 1024;

    private static final int MOST_HOSTS = 3;

    private static final int HEAD = 1 << 18;
    private static final int MOST_POLICIES = 8;
    private static final int LONGEST_POLICY = 8_192;

    private final PoliteFetch fetch;
    private final RobotsLook rules;
    private final Confirmation confirmation;

    WebQuestions(PoliteFetch fetch, RobotsLook rules, Confirmation confirmation) {
        this.fetch = fetch;
        this.rules = rules;
        this.confirmation = confirmation;
    }

    /** @param asked chains of the portal's own address; their other hosts are asked over http too */
    WebLook ask(URI portal, URI landed, Optional<FetchedPage> landing, Stream<Exchange> asked) {
        return new WebLook(
                plainHttp(portal, asked),
                once(landed.resolve(UNKNOWN_PAGE), 0).map(Asked::exchange),
                once(landed.resolve(SECURITY_TEXT), TEXT_LIMIT).map(WebQuestions::securityText),
                landing.filter(FetchedPage::isHtml)
                        .map(WebQuestions::metaPolicies)
                        .orElse(List.of()),
                List.of(),
                0);
    }

    private Map<String, Seen<Exchange>> plainHttp(URI portal, Stream<Exchange> asked) {
        List<String> hosts = asked.flatMap(chain -> chain.hops().stream())
                .map(Hop::url)
                .filter(url -> "https".equalsIgnoreCase(url.getScheme()))
                .map(URI::getHost)
                .filter(host -> !host.equalsIgnoreCase(portal.getHost()))
                .distinct()
                .toList();
        Map<String, Seen<Exchange>> answers = new TreeMap<>();
        for (int at = 0; at < hosts.size(); at++) {
            URI plain = URI.create("http://" + hosts.get(at) + "/");
            answers.put(
                    hosts.get(at),
                    at < MOST_HOSTS
                            ? confirmation.of(() -> get(plain, 0).exchange())
                            : Seen.missing(Fault.of(
                                    Cause.BUDGET_SPENT, plain + ": more than " + MOST_HOSTS + " hosts on the way")));
        }
        return answers;
    }

    /** Scores nothing, so nobody is blamed and no second look is needed. */
    private Seen<Asked> once(URI url, int keep) {
        try {
            return Seen.got(get(url, keep));
        } catch (LookException failed) {
            return Seen.missing(failed.fault());
        }
    }

    private Asked get(URI url, int keep) throws LookException {
        rules.check(url);
        RedirectWalk.Walked walked = fetch.fresh(url, keep);
        return new Asked(
                new Exchange(walked.hops(), Optional.empty(), walked.last().cut()), walked.last());
    }

    private static SecurityText securityText(Asked asked) {
        boolean there = asked.exchange().last().status() == 200;
        return new SecurityText(
                asked.exchange(), there ? new String(asked.answer().bytes(), StandardCharsets.UTF_8) : "");
    }

    /** Of the first ones; a policy behind the head is ignored by browsers. Names and values are ASCII. */
    private static List<String> metaPolicies(FetchedPage page) {
        try {
            String head = new String(page.body().readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            return Jsoup.parse(head).head().select("meta[http-equiv=Content-Security-Policy][content]").stream()
                    .map(meta -> meta.attr("content").strip())
                    .filter(policy -> !policy.isEmpty() && policy.length() <= LONGEST_POLICY)
                    .limit(MOST_POLICIES)
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }

    private record Asked(Exchange exchange, Answer answer) {}
}
