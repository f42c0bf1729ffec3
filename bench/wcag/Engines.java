package org.portalprobe.crawler.browser;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.crawler.artifact.AxeRun;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.egress.EgressEnvironment;
import org.portalprobe.crawler.egress.Relay;

/**
 * The engines that others use, as they come, on the same pages in the same browser: axe-core through its Selenium binding, IBM's Equal Access
 * and HTML_CodeSniffer injected. Engines PAGES PEERS: a line of JSON a page. Engines PAGES: what our own audits cost. On the class path beside the product, so that it sees the product's own pieces.
 */
public final class Engines {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final String IBM = """
            async () => { const checker = new ace.Checker(); const report = await checker.check(document, ['WCAG_2_0']);
              const criteria = {};
              for (const set of checker.rulesets || []) if (set.id === 'WCAG_2_0') for (const point of set.checkpoints || [])
                for (const rule of point.rules || []) (criteria[rule.id] = criteria[rule.id] || []).push(point.num);
              return report.results.filter(one => one.value[0] === 'VIOLATION' && one.value[1] !== 'PASS')
                .map(one => [one.ruleId, one.value[1] === 'FAIL' ? 'fail' : 'review', (criteria[one.ruleId] || []).join(' ')]); }""";

    private static final String HTMLCS = """
            () => new Promise(done => { const end = () => done(HTMLCS.getMessages().filter(one => one.type !== HTMLCS.NOTICE)
                .map(one => [one.code, one.type === HTMLCS.ERROR ? 'fail' : 'review', (/Guideline[0-9_]+\\.([0-9]+_[0-9]+_[0-9]+)/.exec(one.code) || ['', ''])[1].replace(/_/g, '.')]));
              HTMLCS.process('WCAG2AA', document, end, end); })""";

    private Engines() {}

    public static void main(String[] arguments) throws Exception {
        List<URI> pages = Files.readAllLines(Path.of(arguments[0])).stream().map(URI::create).toList();
        if (arguments.length == 1) {
            cost(pages);
            System.exit(0);
        }
        String ace = Files.readString(Path.of(arguments[1], "accessibility-checker-engine/ace.js"));
        String sniffer = Files.readString(Path.of(arguments[1], "html_codesniffer/build/HTMLCS.js"));
        ObjectMapper json = new ObjectMapper();
        try (Egress egress = Egress.open(new NetworkPolicy(true, Map.of(), List.of(), false), EgressEnvironment.system());
                Relay relay = Relay.open(egress, Set.of(pages.getFirst().getPort()))) {
            BrowserPlan plan = new BrowserPlan(ProbeSettings.DEFAULT, new RelayGate(egress, relay), "bench");
            RunningBrowser browser = null;
            for (int i = 0; i < pages.size(); i++) {
                if (browser == null || !browser.isAlive() || i % 100 == 0) {
                    if (browser != null) {
                        browser.close();
                    }
                    browser = RunningBrowser.prepare(BrowserSettings.fromSystem(), plan.gate());
                    browser.start();
                }
                System.out.println(json.writeValueAsString(page(browser, plan, pages.get(i), ace, sniffer)));
            }
            browser.close();
        }
        System.exit(0);
    }

    private static Map<String, Object> page(RunningBrowser browser, BrowserPlan plan, URI url, String ace, String sniffer) {
        Map<String, Object> line = new LinkedHashMap<>(Map.of("page", url.toString()));
        Device device = Device.desktop(plan, browser.running().version());
        Seen<Boolean> done = browser.call(LIMIT, () -> {
            try (var context = browser.browser().newContext(device.context(false).setBypassCSP(true))) {
                Page page = context.newPage();
                page.setDefaultTimeout(15_000);
                page.navigate(url.toString());
                page.waitForLoadState(LoadState.LOAD);
                String target = context.newCDPSession(page).send("Target.getTargetInfo").getAsJsonObject("targetInfo").get("targetId").getAsString();
                timed(line, "axe", () -> axe(browser, target));
                timed(line, "ibm", () -> {
                    page.evaluate(ace + "; window.ace = ace; 1");
                    return page.evaluate(IBM);
                });
                timed(line, "htmlcs", () -> {
                    page.evaluate(sniffer + "; window.HTMLCS = HTMLCS; 1");
                    return page.evaluate(HTMLCS);
                });
                return true;
            }
        });
        done.fold(yes -> yes, fault -> line.put("fault", fault.toString()));
        return line;
    }

    /** What our audits cost on every eighth page: axe-core as we run it, and all own gatherers together. */
    private static void cost(List<URI> pages) throws Exception {
        List<Double> axe = new ArrayList<>();
        List<Double> own = new ArrayList<>();
        try (Egress egress = Egress.open(new NetworkPolicy(true, Map.of(), List.of(), false), EgressEnvironment.system());
                Relay relay = Relay.open(egress, Set.of(pages.getFirst().getPort()))) {
            BrowserPlan plan = new BrowserPlan(ProbeSettings.DEFAULT, new RelayGate(egress, relay), "bench");
            RunningBrowser browser = RunningBrowser.prepare(BrowserSettings.fromSystem(), plan.gate());
            browser.start();
            PageOpening opening = new Openings(plan).desktop(CertificateTrust.BROWSER).apply(browser);
            for (int i = 0; i < pages.size(); i += 8) {
                URI url = pages.get(i);
                Seen<LoadedPage> seen = browser.call(LIMIT, () -> {
                    OpenPage page = OpenPage.open(browser, opening);
                    HostWatch host = HostWatch.start(browser.processes());
                    Arrival arrival = page.arrive(url, Duration.ofSeconds(20));
                    return new LoadedPage(browser, page, opening.device(), arrival, host.end());
                });
                if (seen.toOptional().isPresent()) {
                    try (LoadedPage loaded = seen.toOptional().get()) {
                        long start = System.nanoTime();
                        Seen<AxeRun> run = browser.call(LIMIT, () -> AxeAudit.run(browser, loaded.page(), Set.of()));
                        long between = System.nanoTime();
                        OwnAudit.gather(loaded, run, 0);
                        axe.add((between - start) / 1e6);
                        own.add((System.nanoTime() - between) / 1e6);
                    }
                }
            }
            browser.close();
        }
        System.out.printf("cost on %d pages: axe-core median %.0f, 95th %.0f ms (bar 1200 a page); own checks together median %.0f, 95th %.0f ms (bar 2000)%n",
                axe.size(), share(axe, 0.5), share(axe, 0.95), share(own, 0.5), share(own, 0.95));
    }

    private static double share(List<Double> values, double share) {
        return values.stream().sorted().toList().get((int) (share * (values.size() - 1)));
    }

    private interface Asked {
        Object answer() throws Exception;
    }

    private static void timed(Map<String, Object> line, String engine, Asked asked) {
        long start = System.nanoTime();
        try {
            line.put(engine, asked.answer());
        } catch (Exception failed) {
            line.put(engine + "Failed", failed.toString().lines().findFirst().orElse(""));
        }
        line.put(engine + "Millis", (System.nanoTime() - start) / 1_000_000);
    }

    private static List<List<String>> axe(RunningBrowser browser, String target) throws java.io.IOException {
        AxeBuilder builder = new AxeBuilder().withTags(List.of("wcag2a", "wcag2aa")).setTimeout(15);
        builder.setAxeScriptProvider(() -> PageScript.read("axe-core-4.14.1.min.js"));
        var results = builder.analyze(browser.driver().on(target));
        List<List<String>> said = new ArrayList<>();
        results.getViolations().forEach(rule -> said.add(List.of(rule.getId(), "fail", criteria(rule))));
        results.getIncomplete().forEach(rule -> said.add(List.of(rule.getId(), "review", criteria(rule))));
        return said;
    }

    /** Of the tag wcag412 the criterion 4.1.2. */
    private static String criteria(Rule rule) {
        return String.join(" ", rule.getTags().stream().filter(tag -> tag.matches("wcag\\d{3,4}"))
                .map(tag -> tag.charAt(4) + "." + tag.charAt(5) + "." + tag.substring(6)).toList());
    }
}
