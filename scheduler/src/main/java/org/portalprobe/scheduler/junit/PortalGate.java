package org.portalprobe.scheduler.junit;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.portalprobe.reports.ci.GateRun;
import org.portalprobe.scheduler.gate.Gate;
import org.portalprobe.scheduler.gate.GateOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * The gate for a test class of a portal team: return {@link #tests()} from a method with {@code @TestFactory}. The release is looked at when
 * the tests are asked for; each check at each place is one test then, and so is each thing that got worse.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> cổngKhôngXấuĐi() {
 *     return PortalGate.of("http://127.0.0.1:8080/", "http://127.0.0.1:8080/tra-cuu")
 *             .baseline(Path.of("gate.yaml"))
 *             .loggedInAs(page) // a Playwright page of yours, logged in
 *             .tests();
 * }
 * }</pre>
 */
public final class PortalGate {

    private static final String COOKIE = "PORTALPROBE_COOKIE_";

    private final List<String> urls;
    private final List<String> arguments = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>(System.getenv());

    private PortalGate(List<String> urls) {
        this.urls = List.copyOf(urls);
    }

    /** @param urls pages of one site, the home page first */
    public static PortalGate of(String... urls) {
        return new PortalGate(List.of(urls));
    }

    public PortalGate baseline(Path file) {
        return option("--baseline", file.toString());
    }

    public PortalGate waivers(Path file) {
        return option("--waivers", file.toString());
    }

    /** Any other option of {@code portalprobe gate}, such as {@code "--ca", "ca.pem"}. */
    public PortalGate option(String... written) {
        arguments.addAll(List.of(written));
        return this;
    }

    /** Looks at the site with the cookies that this page has for it: whoever is logged in there is logged in here. */
    public PortalGate loggedInAs(Page page) {
        for (Cookie cookie : page.context().cookies(urls.getFirst())) {
            String variable = COOKIE + environment.size();
            environment.put(variable, cookie.value);
            option("--cookie-env", cookie.name + "=" + variable);
        }
        return this;
    }

    /**
     * One test for each check at each place, and one for each thing that got worse or could not be looked at.
     *
     * @throws org.portalprobe.config.ConfigException when an option, the baseline or the waivers cannot be used
     */
    public Stream<DynamicTest> tests() throws IOException, InterruptedException {
        GateRun run = run();
        return TestCases.of(run).stream()
                .map(one -> DynamicTest.dynamicTest(one.name(), URI.create(urls.getFirst()), one::demand));
    }

    private GateRun run() throws IOException, InterruptedException {
        Line line = new Line();
        List<String> written = new ArrayList<>(arguments);
        written.add("--url");
        written.addAll(urls);
        new CommandLine(line).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(written.toArray(String[]::new));
        PrintWriter nobody = new PrintWriter(new StringWriter());
        return new Gate(line.options, environment, nobody, InstantSource.system(), "junit").run();
    }

    /** The options of the command without the command. */
    @Command
    private static final class Line {
        @Mixin
        private GateOptions options = new GateOptions();
    }
}
