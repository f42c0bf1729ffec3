package org.portalprobe.crawler.browser;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A script of ours, kept as a resource: an arrow function that answers a value, or something falsy to be asked again. */
final class PageScript {

    private static final double POLL_MILLIS = 100;

    /** Where a script wants {@code selector(element)}. */
    private static final String SELECTOR = "//{selector}";

    private final String source;

    PageScript(String resource) {
        this.source = read(resource);
    }

    static String read(String resource) {
        String script = text(resource);
        return script.contains(SELECTOR) ? script.replace(SELECTOR, text("selector.js")) : script;
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(PageScript.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(resource, broken);
        }
    }

    /**
     * The script's answer; empty when it did not come in time. Playwright's plain evaluate has no deadline and hangs on a
     * page whose script never returns, so the answer is waited for.
     */
    Optional<Map<String, @Nullable Object>> answer(Page page, int argument, Duration limit) {
        try {
            JSHandle handle = page.waitForFunction(
                    source,
                    argument,
                    new Page.WaitForFunctionOptions()
                            .setTimeout((double) Math.max(1, limit.toMillis()))
                            .setPollingInterval(POLL_MILLIS));
            @SuppressWarnings("unchecked") // The scripts answer objects; that is their contract.
            Map<String, @Nullable Object> value = (Map<String, @Nullable Object>) handle.jsonValue();
            return Optional.of(value);
        } catch (TimeoutError late) {
            return Optional.empty();
        }
    }
}
