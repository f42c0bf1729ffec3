package org.portalprobe.crawler.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One page in a context of its own: the only way a page is opened here, timed or not. On the browser's thread only.
 *
 * <p>Dialogs are dismissed by Playwright's driver as long as nobody listens for them, so they are counted by CDP.
 */
final class OpenPage implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenPage.class);
    private static final String OBSERVE_LOAD = PageScript.read("observe-load.js");

    private final BrowserContext context;
    private final Page page;
    private final CDPSession cdp;
    private final PageGuard guard;
    private final Traffic traffic;
    private final Optional<ScriptCoverage> coverage;
    private final Optional<Film> film;

    private OpenPage(BrowserContext context, PageOpening opening) {
        this.context = context;
        this.guard = new PageGuard(opening.maxBytes());
        context.grantPermissions(List.of());
        context.addInitScript(OBSERVE_LOAD);
        page = context.newPage();
        cdp = context.newCDPSession(page);
        traffic = Traffic.of(page, cdp, guard);
        cdp.on("Page.javascriptDialogOpening", dialog -> guard.dialogOpened());
        cdp.send("Page.enable");
        if (opening.device().cpuSlowdown() > 1) {
            JsonObject rate = new JsonObject();
            rate.addProperty("rate", opening.device().cpuSlowdown());
            cdp.send("Emulation.setCPUThrottlingRate", rate);
        }
        context.onPage(this::popup);
        coverage = opening.coverage() ? Optional.of(ScriptCoverage.start(cdp)) : Optional.empty();
        film = opening.filmed() ? Optional.of(Film.start(page)) : Optional.empty();
    }

    static OpenPage open(RunningBrowser browser, PageOpening opening) {
        BrowserContext context = browser.context(opening.context());
        try {
            return new OpenPage(context, opening);
        } catch (PlaywrightException failed) {
            context.close();
            throw failed;
        }
    }

    /** Loads the address, waits until it settles and freezes all numbers before anything else touches the page. */
    Arrival arrive(URI url, Duration deadline) {
        Stopwatch watch = Stopwatch.start();
        Optional<Response> answer = navigate(url, deadline);
        guard.check();
        int status = answer.map(Response::status).orElse(0);
        Optional<Fault> notAPage = Arrival.notAPage(
                status, answer.map(got -> got.headers().get("content-type")).orElse(""));
        if (notAPage.isPresent()) {
            Optional<Fault> wall = status >= 400 ? new ShownDocument(this).wall() : Optional.empty();
            return new Arrival(
                    landed(url),
                    status,
                    Seen.missing(wall.orElseGet(notAPage::get)),
                    Optional.empty(),
                    Optional.empty());
        }
        SettleRule.Settled settled = new SettleRule(page, traffic, guard).await(watch.left(deadline));
        List<Film.Shot> shots = film.map(Film::stop).orElse(List.of());
        Traffic.Count count = traffic.count();
        double redirected = traffic.resources().redirectMillis();
        LoadReading reading = new LoadReading(settled, redirected, developed(shots, settled, redirected));
        LoadTiming timing = reading.timing(count);
        LoadEvidence evidence = new LoadEvidence(
                traffic.resources().read(page.url(), reading.blocking()), reading.shifts(), reading.film());
        Seen<LoadTiming> own =
                new ShownDocument(this).wall().map(Seen::<LoadTiming>missing).orElseGet(() -> Seen.got(timing));
        return new Arrival(landed(url), finalStatus(status), own, Optional.of(evidence), LoadReading.origin(settled));
    }

    private static Optional<FilmReading> developed(
            List<Film.Shot> shots, SettleRule.Settled settled, double redirected) {
        Optional<Double> origin = LoadReading.origin(settled);
        try {
            return origin.isPresent() ? FilmReading.of(shots, origin.get() - redirected) : Optional.empty();
        } catch (IOException noPicture) {
            // The load's own numbers stand; Speed Index is then a metric that the browser did not report.
            LOG.warn("a film could not be read", noPicture);
            return Optional.empty();
        }
    }

    private Optional<Response> navigate(URI url, Duration deadline) {
        try {
            @Nullable
            Response answer = page.navigate(
                    url.toString(),
                    new Page.NavigateOptions()
                            .setWaitUntil(WaitUntilState.COMMIT)
                            .setTimeout((double) deadline.toMillis()));
            return Optional.ofNullable(answer);
        } catch (TimeoutError late) {
            guard.check();
            throw PageFault.unconfirmed(
                    Cause.RESPONSE_TIMEOUT, "no answer to the browser within " + deadline.toSeconds() + " s");
        } catch (PlaywrightException failed) {
            guard.check();
            throw failed;
        }
    }

    /** A page that went on by script shows another document than the one first asked for. */
    private int finalStatus(int first) {
        return traffic.documentResponse().map(Response::status).orElse(first);
    }

    private URI landed(URI asked) {
        String shown = page.url();
        try {
            URI landed = URI.create(shown);
            String scheme = Optional.ofNullable(landed.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            return scheme.startsWith("http") ? landed : asked;
        } catch (IllegalArgumentException unusual) {
            return asked;
        }
    }

    private void popup(Page opened) {
        // ChromeDriver's own blank window opens while nothing is dispatched here and is gone before its event comes.
        guard.popupOpened();
        opened.close();
    }

    Page page() {
        return page;
    }

    CDPSession cdp() {
        return cdp;
    }

    BrowserContext context() {
        return context;
    }

    /** What V8 noted about scripts, where it was asked to. */
    Optional<ScriptCoverage> coverage() {
        return coverage;
    }

    Traffic traffic() {
        return traffic;
    }

    PageGuard guard() {
        return guard;
    }

    /** Name of the tab for CDP and for WebDriver. */
    String targetId() {
        return cdp.send("Target.getTargetInfo")
                .getAsJsonObject("targetInfo")
                .get("targetId")
                .getAsString();
    }

    @Override
    public void close() {
        context.close();
    }
}
