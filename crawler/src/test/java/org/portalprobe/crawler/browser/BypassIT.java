package org.portalprobe.crawler.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portalprobe.crawler.browser.BrowserFixture.got;
import static org.portalprobe.crawler.browser.BrowserFixture.order;
import static org.portalprobe.crawler.browser.BrowserFixture.page;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.portalprobe.config.Endpoint;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.crawler.egress.BypassForms;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.egress.EgressEnvironment;
import org.portalprobe.crawler.egress.LoopbackNames;
import org.portalprobe.crawler.egress.Relay;
import org.portalprobe.crawler.loopback.LoopbackOrigin;
import org.portalprobe.crawler.loopback.LoopbackRequest;
import org.portalprobe.crawler.loopback.LoopbackResponse;
import org.portalprobe.crawler.loopback.LoopbackSocket;

/** A hostile page tries every published way to an address that its portal's entry does not allow, in a real browser behind the relay. */
@Tag("long")
@Timeout(120)
class BypassIT {

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void noWayLeadsThroughTheBrowser() throws Exception {
        try (LoopbackSocket standIn = LoopbackSocket.halfClosing("127.0.0.9");
                LoopbackNames names = new LoopbackNames();
                LoopbackOrigin site = LoopbackOrigin.builder()
                        .http("portal.test", request -> answer(request, standIn.port()))
                        .start()) {
            BypassForms.names().forEach(name -> names.with(name, "127.0.0.9"));
            NetworkPolicy policy = new NetworkPolicy(
                    false,
                    Map.of(new Endpoint("portal.test", site.httpPort()), new Endpoint("127.0.0.1", site.httpPort())),
                    List.of(),
                    false);
            EgressEnvironment network = EgressEnvironment.system().withNameServers(List.of(names.address()));
            try (Egress egress = Egress.open(policy, network);
                    // Both ports have a listener, so that the address guard and nothing before it decides.
                    Relay relay = Relay.open(egress, Set.of(site.httpPort(), standIn.port()));
                    BrowserWorker worker = BrowserFixture.worker(
                            new RelayGate(egress, relay), new KeptEvidence(), Duration.ofSeconds(40))) {
                URI url = URI.create("http://portal.test:" + site.httpPort() + "/");

                LoadTiming timing =
                        got(worker.time(order(url, FormFactor.DESKTOP)).timing());

                assertThat(timing.requests()).isGreaterThan(150);
                assertThat(asked).as("the page's script ran to its end").contains("/done");
                assertThat(relay.refusals()).hasSizeGreaterThan(40);
                assertThat(standIn.connections())
                        .as(() -> relay.refusals().toString())
                        .isZero();
            }
        }
    }

    private LoopbackResponse answer(LoopbackRequest request, int port) {
        asked.add(request.path());
        if (request.path().equals("/go")) {
            String form = forms().get(Integer.parseInt(request.query().replaceAll("\\D", "")));
            return LoopbackResponse.redirect(302, "http://" + form + ":" + port + "/redirected");
        }
        return request.path().equals("/") ? page(attack(port)) : LoopbackResponse.text(404, "none");
    }

    private static List<String> forms() {
        return Stream.of(BypassForms.addresses(), BypassForms.foldedByBrowsers(), BypassForms.names())
                .flatMap(List::stream)
                .toList();
    }

    private static String attack(int port) {
        String forms = forms().stream()
                .map(form -> "'" + URLEncoder.encode(form, StandardCharsets.UTF_8) + "'")
                .collect(Collectors.joining(","));
        return "<h1>Cổng</h1><script>const PORT = " + port + "; const FORMS = [" + forms + "].map(decodeURIComponent);"
                + """
                const add = (tag, more) => { const e = Object.assign(document.createElement(tag), more); document.body.append(e); };
                FORMS.forEach((form, index) => {
                  const at = form + ':' + PORT;
                  const tries = [
                    () => add('img', { alt: '', src: 'http://' + at + '/img' }),
                    () => fetch('http://' + at + '/fetch', { mode: 'no-cors' }).catch(() => 0),
                    () => new WebSocket('ws://' + at + '/socket'),
                    () => add('link', { rel: 'preconnect', href: 'http://' + at }),
                    () => add('img', { alt: '', src: '/go?' + index }),
                    () => navigator.sendBeacon('http://' + at + '/beacon'),
                    () => add('iframe', { title: 'x', src: 'http://' + at + '/frame', loading: 'eager', width: 1, height: 1 }),
                    () => new EventSource('http://' + at + '/stream'),
                  ];
                  tries.forEach((attempt) => { try { attempt(); } catch (refusedByTheBrowser) { /* one way less */ } });
                });
                try { new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.9:' + PORT }, { urls: 'turn:127.0.0.9:' + PORT + '?transport=tcp', username: 'a', credential: 'b' }] })
                  .createOffer({ offerToReceiveAudio: true }); } catch (refused) { /* no WebRTC */ }
                setTimeout(() => fetch('/done'), 1500);
                """
                + "</script>";
    }
}
