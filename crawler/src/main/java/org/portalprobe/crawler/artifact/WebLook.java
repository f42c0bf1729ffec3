package org.portalprobe.crawler.artifact;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What HTTPS enforcement and security headers are judged by beside the entry page.
 *
 * @param plainHttp {@code http://} of every other host on the portal's way, by host; the portal's own is {@link Look#plainHttp}
 * @param unknownPage an address that no portal has: its error page often comes from another server
 * @param securityText {@code /.well-known/security.txt} (RFC 9116)
 * @param metaPolicies Content-Security-Policy that the entry page names in its head, as it was sent, before any script
 * @param answers one of each kind that other questions brought (robots.txt, sitemap, pages of the sample); alike are those of
 *     one host with the same status and the same protection
 * @param answersOmitted kinds beyond those kept
 */
public record WebLook(
        Map<String, Seen<Exchange>> plainHttp,
        Seen<Exchange> unknownPage,
        Seen<SecurityText> securityText,
        List<String> metaPolicies,
        List<Hop> answers,
        int answersOmitted) {

    public WebLook {
        plainHttp = Collections.unmodifiableMap(new TreeMap<>(plainHttp));
        metaPolicies = List.copyOf(metaPolicies);
        answers = List.copyOf(answers);
    }

    WebLook with(List<Hop> seen, int omitted) {
        return new WebLook(plainHttp, unknownPage, securityText, metaPolicies, seen, omitted);
    }
}
