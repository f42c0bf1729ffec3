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
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.egress.EgressEnvironment;
import org.portalprobe.crawler.egress.Relay;

/**
 * The engines that others use, as they come, on the same pages in the same browser: axe-core through its Selenium binding, IBM's Equal Access
 * and HTML_CodeSniffer injected. Engines PAGES PEERS: a line of JSON a page. On the class path beside the product, so that it sees the product's own pieces.
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

    private static List<List<String>> axe(RunningBrowser browser, String target) {
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
