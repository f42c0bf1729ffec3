package org.portalprobe.crawler.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.portalprobe.config.Access;

/** Puts the cookies that a person gives along into a context: each server's own, which the browser sends to nobody else. */
final class GivenCookies {

    private GivenCookies() {}

    static void add(BrowserContext context, Access access) {
        List<Cookie> cookies = access.servers().stream()
                .flatMap(server -> access.cookies().entrySet().stream()
                        .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()).setUrl(server + "/")))
                .toList();
        if (!cookies.isEmpty()) {
            context.addCookies(cookies);
        }
    }
}
