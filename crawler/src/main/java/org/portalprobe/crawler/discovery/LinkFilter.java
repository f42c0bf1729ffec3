package org.portalprobe.crawler.discovery;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** Keeps links that lead to something else than a page for everybody out of the frame: files, sessions, changes. */
final class LinkFilter {

    /** What an address is for, by its looks. */
    enum Kind {
        PAGE,
        PDF,
        /** Where a log-in begins; one is looked at, none is used. */
        LOGIN,
        OTHER
    }

    private static final Pattern FILE = Pattern.compile(
            ".*\\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|rtf|zip|rar|7z|gz|tar|jpe?g|png|gif|webp|svg|ico|bmp|mp[34]|avi|mov|wmv|wav"
                    + "|webm|css|js|json|xml|rss|atom|csv|txt|exe|apk|dmg|iso|woff2?|ttf|eot)");

    private static final Pattern LOGIN =
            Pattern.compile("(?:.*[^a-z])?(?:log-?in|sign-?in|dang-?nhap(?:-he-thong)?)(?:\\.[a-z]{2,5})?/?");

    private static final Pattern SESSION = Pattern.compile(
            "(?:.*[^a-z])?(?:log-?(?:in|out|off)|sign-?(?:in|out|up)|dang-?(?:nhap|xuat|ky-tai-khoan)|sso|oauth2?|saml2?|register)(?:[^a-z].*)?");

    /** We only read; an address that asks for a change is none of ours, whoever answers it. */
    private static final Pattern CHANGE = Pattern.compile(
            "(?:.*[&?])?(?:do|action|act|cmd|op|veaction)=(?:edit|delete|remove|purge|submit|revert|rollback|protect|move|login|logout"
                    + "|register|resendpwd|subscribe|unsubscribe|admin|export_.*|raw|diff|history|revisions|backlink|media|profile)(?:&.*)?");

    private LinkFilter() {}

    static boolean isPage(URI canonical) {
        return kind(canonical) == Kind.PAGE;
    }

    static Kind kind(URI canonical) {
        String path = HashRoute.path(canonical).toLowerCase(Locale.ROOT);
        String query = Objects.requireNonNullElse(canonical.getRawQuery(), "").toLowerCase(Locale.ROOT);
        if (CHANGE.matcher(query).matches()) {
            return Kind.OTHER;
        }
        if (FILE.matcher(path).matches()) {
            return path.endsWith(".pdf") ? Kind.PDF : Kind.OTHER;
        }
        if (LOGIN.matcher(path).matches()) {
            return Kind.LOGIN;
        }
        return SESSION.matcher(path).matches() ? Kind.OTHER : Kind.PAGE;
    }
}
