package org.portalprobe.checks.wcag;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What makes a fault the same on another page and in the next run: the rule, the selector without what counts or varies, and the
 * kind of accessible name. Decisions about false positives are kept by it.
 *
 * @param selector normalised: no positions, no addresses, numbers in names as {@code 0}
 * @param name kind of the element's name, in lower case
 */
public record Fingerprint(String rule, String selector, String name) {

    private static final Pattern POSITION =
            Pattern.compile(":(nth-child|nth-of-type|nth-last-child|first-child|last-child)(\\([^)]*\\))?");
    private static final Pattern VALUE =
            Pattern.compile("\\[(href|src|id|for|name|value|title|alt|aria-[a-z]+|data-[\\w-]+)[$^*~|]?=[^\\]]*\\]");
    private static final Pattern NUMBER = Pattern.compile("(?:\\\\3\\d ?|\\d)+");
    private static final int LENGTH = 12;

    public static Fingerprint of(String rule, String target, String html) {
        String plain = POSITION.matcher(target).replaceAll("");
        plain = VALUE.matcher(plain).replaceAll("[$1]");
        plain = NUMBER.matcher(plain).replaceAll("0").replaceAll("\\s+", " ").strip();
        return new Fingerprint(rule, plain, NameKind.of(html).name().toLowerCase(Locale.ROOT));
    }

    /** Twelve characters, the same for the same fingerprint everywhere and always. */
    public String id() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((rule + "\n" + selector + "\n" + name).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
