package org.portalprobe.crawler.egress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/** Writes the command line that leaves a Chromium no other way out (findings-browser section 7). */
final class ChromiumSwitches {

    /** The browser's own calls home, which no switch stops; no page needs these hosts. */
    private static final List<String> OWN_CALLS = List.of(
            "gaia.invalid",
            "update.googleapis.com",
            "clients2.google.com",
            "clientservices.googleapis.com",
            "optimizationguide-pa.googleapis.com",
            "content-autofill.googleapis.com",
            "safebrowsing.googleapis.com",
            "safebrowsingohttpgateway.googleapis.com",
            "android.clients.google.com",
            "mtalk.google.com",
            "edgedl.me.gvt1.com",
            "redirector.gvt1.com");

    private final boolean allowTrackers;
    private final IntUnaryOperator listenerOf;
    private final Collection<Integer> ports;

    ChromiumSwitches(boolean allowTrackers, IntUnaryOperator listenerOf, Collection<Integer> ports) {
        this.allowTrackers = allowTrackers;
        this.listenerOf = listenerOf;
        this.ports = ports;
    }

    List<String> arguments(int trackerPort, int deadEndPort) {
        return List.of(
                "--host-resolver-rules=" + String.join(",", rules(trackerPort, deadEndPort)),
                // A proxy of our environment would be asked instead of the resolver.
                "--no-proxy-server",
                // At its start it asks who is signed in; the usual host is one that pages may use.
                "--gaia-url=https://gaia.invalid/",
                "--disable-quic",
                "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
                "--webrtc-ip-handling-policy=disable_non_proxied_udp",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-domain-reliability",
                "--disable-sync",
                "--metrics-recording-only");
    }

    /** First match wins, so the catch-all stands last. */
    private List<String> rules(int trackerPort, int deadEndPort) {
        List<String> rules = new ArrayList<>();
        OWN_CALLS.forEach(host -> rules.add("MAP " + host + " ~NOTFOUND"));
        if (!allowTrackers) {
            // An own port: with the portal's, HTTP/2 would reuse its connection for a tracker under the same
            // certificate.
            TrackerList.shipped().suffixes().stream()
                    .flatMap(suffix -> Stream.of(suffix, "*." + suffix))
                    .forEach(host -> rules.add("MAP " + host + " 127.0.0.1:" + trackerPort));
        }
        ports.forEach(port -> rules.add("MAP *:" + port + " 127.0.0.1:" + listenerOf.applyAsInt(port)));
        rules.add("MAP * 127.0.0.1:" + deadEndPort);
        return rules;
    }
}
