package org.portalprobe.crawler.browser;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what Playwright, ChromeDriver and Chromium throw, and names the cause. Nothing is blamed on a portal here: one look proves nothing. */
final class BrowserFaults {

    private static final Logger LOG = LoggerFactory.getLogger(BrowserFaults.class);
    private static final Pattern MESSAGE = Pattern.compile("message='(.*?)\\s*\\n\\s*name='", Pattern.DOTALL);
    private static final Pattern NET_ERROR = Pattern.compile("net::(ERR_[A-Z0-9_]+)");

    /** Chromium's network errors by the start of their names; the first that fits. */
    private static final Map<String, Cause> NET_ERRORS = new LinkedHashMap<>();

    static {
        NET_ERRORS.put("ERR_NAME_NOT_RESOLVED", Cause.NAME_NOT_FOUND);
        NET_ERRORS.put("ERR_NAME_", Cause.NAME_SERVICE_FAILED);
        NET_ERRORS.put("ERR_DNS_", Cause.NAME_SERVICE_FAILED);
        NET_ERRORS.put("ERR_CONNECTION_REFUSED", Cause.CONNECTION_REFUSED);
        NET_ERRORS.put("ERR_CONNECTION_TIMED_OUT", Cause.CONNECT_TIMEOUT);
        NET_ERRORS.put("ERR_ADDRESS_UNREACHABLE", Cause.CONNECT_TIMEOUT);
        NET_ERRORS.put("ERR_TIMED_OUT", Cause.RESPONSE_TIMEOUT);
        NET_ERRORS.put("ERR_CONNECTION_", Cause.CONNECTION_RESET);
        NET_ERRORS.put("ERR_EMPTY_RESPONSE", Cause.CONNECTION_RESET);
        NET_ERRORS.put("ERR_SOCKET_NOT_CONNECTED", Cause.CONNECTION_RESET);
        NET_ERRORS.put("ERR_TOO_MANY_REDIRECTS", Cause.TOO_MANY_REDIRECTS);
        NET_ERRORS.put("ERR_CERT_", Cause.CERTIFICATE_REFUSED);
        NET_ERRORS.put("ERR_CERTIFICATE_", Cause.CERTIFICATE_REFUSED);
        NET_ERRORS.put("ERR_SSL_", Cause.TLS_HANDSHAKE_FAILED);
        NET_ERRORS.put("ERR_INTERNET_DISCONNECTED", Cause.OWN_NETWORK_DOWN);
        NET_ERRORS.put("ERR_NETWORK_CHANGED", Cause.OWN_NETWORK_DOWN);
        NET_ERRORS.put("ERR_UNSAFE_PORT", Cause.ADDRESS_REFUSED);
        NET_ERRORS.put("ERR_UNSAFE_REDIRECT", Cause.ADDRESS_REFUSED);
        NET_ERRORS.put("ERR_BLOCKED_", Cause.ADDRESS_REFUSED);
        NET_ERRORS.put("ERR_ABORTED", Cause.NOT_HTML);
        NET_ERRORS.put("ERR_", Cause.RESPONSE_MALFORMED);
    }

    private BrowserFaults() {}

    static Fault of(Throwable thrown, boolean browserAlive) {
        String said = brief(thrown);
        if (thrown instanceof PageFault known) {
            return known.fault();
        }
        if (!browserAlive) {
            return Fault.of(Cause.BROWSER_DIED, "the browser ended while it worked: " + said);
        }
        if (said.contains("crashed")) {
            return Fault.unconfirmed(Cause.PAGE_CRASHED, "the page crashed its renderer");
        }
        if (said.contains("Download is starting")) {
            return Fault.unconfirmed(Cause.DOWNLOAD, "the address answers with a file to save");
        }
        Matcher error = NET_ERROR.matcher(said);
        if (error.find()) {
            return Fault.unconfirmed(cause(error.group(1)), "Chromium says " + error.group(1));
        }
        return unnamed(thrown, said);
    }

    private static Cause cause(String netError) {
        return NET_ERRORS.entrySet().stream()
                .filter(entry -> netError.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Cause.RESPONSE_MALFORMED);
    }

    private static Fault unnamed(Throwable thrown, String said) {
        if (thrown instanceof TimeoutError) {
            return Fault.unconfirmed(Cause.PAGE_TIMEOUT, said);
        }
        if (thrown instanceof PlaywrightException && said.contains("has been closed")) {
            return Fault.of(Cause.BROWSER_DIED, "the page was closed under our work: " + said);
        }
        LOG.error("a bug of ours in the browser's work", thrown);
        return Fault.of(Cause.INTERNAL, thrown.getClass().getSimpleName() + ": " + said);
    }

    /** Playwright wraps its message in a rendering of the driver's error with its whole stack. */
    private static String brief(Throwable thrown) {
        String said = String.valueOf(thrown.getMessage());
        Matcher message = MESSAGE.matcher(said);
        String plain = (message.find() ? message.group(1) : said).strip().replaceAll("\\s+", " ");
        return plain.substring(0, Math.min(plain.length(), 300));
    }
}
