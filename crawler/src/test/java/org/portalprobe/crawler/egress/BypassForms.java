package org.portalprobe.crawler.egress;

import java.util.List;

/**
 * Ways to write one stand-in's address, 127.0.0.9, and names that lead to it or to loopback, as published lists of ways around address
 * filters have them: PayloadsAllTheThings and HackTricks (server-side request forgery), OWASP's SSRF prevention sheet, RFC 6943 section
 * 3.1.1, WHATWG URL section 3.5 and the advisories of libraries that were fooled by them.
 */
public final class BypassForms {

    private BypassForms() {}

    /** Address forms; those that a browser takes for 127.0.0.9 or loopback, and those that careless code does. */
    public static List<String> addresses() {
        return List.of(
                "127.0.0.9",
                "2130706441",
                "0x7f000009",
                "0X7F000009",
                "017700000011",
                "0017700000011",
                "127.9",
                "127.0.9",
                "127.0x9",
                "127.011",
                "0x7f.9",
                "0x7f.0.0.9",
                "0x7f.0x0.0x0.0x9",
                "0x7F.0.0x0.011",
                "0177.0.0.9",
                "0177.9",
                "0177.0.0.011",
                "00177.0.0.011",
                "0000177.0000.0000.000011",
                "127.0.0.011",
                "127.0.0.0x9",
                "127.0.0.09",
                "127.000.000.009",
                "127.0.0.9.",
                "2130706441.",
                "6425673737",
                "4425673737",
                "127.0.0.265",
                "383.0.0.9",
                "127.0.0.9.0",
                "127..0.0.9",
                "0",
                "0.0.0.0",
                "0x0",
                "00000",
                "000.000.000.000",
                "0.0.0.0.",
                "[::1]",
                "[0:0:0:0:0:0:0:1]",
                "[0000:0000:0000:0000:0000:0000:0000:0001]",
                "[::]",
                "[::127.0.0.9]",
                "[::7f00:9]",
                "[::ffff:127.0.0.9]",
                "[::FFFF:127.0.0.9]",
                "[::ffff:7f00:9]",
                "[0:0:0:0:0:ffff:127.0.0.9]",
                "[0000:0000:0000:0000:0000:ffff:7f00:0009]",
                "[::ffff:0:127.0.0.9]",
                "[64:ff9b::127.0.0.9]",
                "[64:ff9b::7f00:9]",
                "[64:ff9b:1::127.0.0.9]",
                "[2002:7f00:9::]",
                "[2002:7f00:0009::1]",
                "[2001:0:7f00:9::]",
                "[fe80::5efe:127.0.0.9]",
                "[::1%25lo]",
                "[::1%lo]",
                "[fe80::1%25lo]",
                "[fec0::1]");
    }

    /** What a browser folds to digits and dots, or to letters, before it asks. */
    public static List<String> foldedByBrowsers() {
        return List.of(
                "１２７.０.０.９",
                "127。0。0。9",
                "127．0．0．9",
                "127｡0｡0｡9",
                "①②⑦.⓪.⓪.⑨",
                "0𝓍7f000009",
                "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
                "%31%32%37.0.0.9",
                "%30x7f000009",
                "127%2E0%2E0%2E9",
                "LOCALHOST",
                "localhost.");
    }

    /** Names that a test's name server leads to a stand-in, each in its way. */
    public static List<String> names() {
        return List.of(
                "localhost",
                "app.localhost",
                "ip6-localhost",
                "localhost.localdomain",
                "inside.test",
                "127.0.0.9.nip.test",
                "7f000009.nip.test",
                "spoofed.portal.test",
                "mapped.test",
                "mixed.test",
                "six.test",
                "nat64.test");
    }

    /** The records behind {@link #names}. */
    static LoopbackNames zone() throws java.io.IOException {
        LoopbackNames zone = new LoopbackNames();
        names().forEach(name -> zone.with(name, "127.0.0.9"));
        return zone.with("mapped.test", "::ffff:7f00:9")
                .with("mixed.test", "::1", "127.0.0.9")
                .with("six.test", "::1")
                .with("nat64.test", "64:ff9b::7f00:9")
                .with("rebinding.test", "127.0.0.9");
    }
}
