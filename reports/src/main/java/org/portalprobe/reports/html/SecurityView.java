package org.portalprobe.reports.html;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.portalprobe.checks.tls.WebFinding;
import org.portalprobe.checks.tls.WebSecurity;
import org.portalprobe.crawler.artifact.Look;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.TlsSurvey;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.crawler.artifact.WebLook;
import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.Said;
import org.portalprobe.reports.words.Words;

/**
 * What an auditor asks first: TLS and web security of every host on the portal's way.
 *
 * @param unasked what could not be looked at, with its reason
 */
public record SecurityView(List<SecurityHostView> hosts, List<Said> unasked) {

    static SecurityView of(Visit visit, Words words) {
        return visit.look()
                .toOptional()
                .map(look -> of(visit, look, words))
                .orElseGet(() -> new SecurityView(List.of(), List.of()));
    }

    private static SecurityView of(Visit visit, Look look, Words words) {
        List<WebFinding> found = WebSecurity.findings(visit);
        TreeSet<String> names = new TreeSet<>(look.tls().keySet());
        List<String> surveyed = names.stream().map(SecurityView::withoutPort).toList();
        found.stream()
                .map(WebFinding::host)
                .filter(host -> !surveyed.contains(host))
                .forEach(names::add);
        return new SecurityView(
                names.stream()
                        .map(name -> SecurityHostView.of(name, survey(look, name), ofHost(found, name), words))
                        .toList(),
                unasked(look, words));
    }

    private static List<Seen<TlsSurvey>> survey(Look look, String name) {
        return Stream.ofNullable(look.tls().get(name)).toList();
    }

    private static List<WebFinding> ofHost(List<WebFinding> found, String name) {
        String host = withoutPort(name);
        return found.stream().filter(one -> one.host().equals(host)).toList();
    }

    /** Of {@code host:8443}; an IPv6 literal keeps its colons. */
    private static String withoutPort(String name) {
        return name.indexOf(':') == name.lastIndexOf(':') ? name.replaceFirst(":\\d+$", "") : name;
    }

    private static List<Said> unasked(Look look, Words words) {
        List<Said> unasked = new ArrayList<>();
        look.web().toOptional().ifPresent(web -> {
            missing("security.unknownPage", web.unknownPage(), unasked, words);
            missing("security.securityText", web.securityText(), unasked, words);
            web.plainHttp().forEach((host, asked) -> missing("security.plainHttp", asked, unasked, words, host));
            omitted(web, unasked, words);
        });
        return unasked;
    }

    private static void missing(String key, Seen<?> slot, List<Said> unasked, Words words, String... names) {
        if (slot instanceof Seen.Missing<?> missing) {
            Said cause = words.fault(missing.fault());
            Object[] shown =
                    Stream.of(names).map(name -> ForeignText.line(name, 120)).toArray();
            unasked.add(new Said(words.text(key, shown) + ": " + cause.text(), cause.technical()));
        }
    }

    private static void omitted(WebLook web, List<Said> unasked, Words words) {
        if (web.answersOmitted() > 0) {
            unasked.add(new Said(words.text("security.omitted", web.answersOmitted()), ""));
        }
    }

    /** There was no look, or an old one. */
    public boolean isEmpty() {
        return hosts.isEmpty() && unasked.isEmpty();
    }
}
