package org.portalprobe.crawler.browser;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.portalprobe.crawler.artifact.EmcSeen;

/** Looks for the EMC tracking code by the facts and traps of rules section 2.3. */
final class EmcTraces {

    static final String HOST = "f-emc.ngsp.gov.vn";

    private static final Pattern MARK = Pattern.compile("_govaq|" + Pattern.quote(HOST));
    /** Block comments, and lines that begin as one: an address has its slashes after a colon. */
    private static final Pattern SCRIPT_COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//[^\\n]*", Pattern.DOTALL);

    private static final Pattern SITE_ID = Pattern.compile("[?&](?:idsite|siteId)=(\\d+)(?:&|$)");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private EmcTraces() {}

    /**
     * @param pageUrl the page's address
     * @param source HTML as the server sent it
     * @param requested all addresses the page asked for
     * @param queued arguments of {@code setSiteId} found at run time
     */
    static EmcSeen read(String pageUrl, String source, List<String> requested, List<String> queued) {
        List<String> asked = requested.stream()
                .filter(url -> TrackerAnswers.hostOf(url).filter(HOST::equals).isPresent())
                .toList();
        Document document = Jsoup.parse(source);
        boolean secure = pageUrl.toLowerCase(Locale.ROOT).startsWith("https:");
        String live = live(document);
        boolean insecure =
                secure && (live.contains("http://" + HOST) || asked.stream().anyMatch(url -> url.startsWith("http:")));
        return new EmcSeen(
                !asked.isEmpty(),
                siteId(asked, queued),
                MARK.matcher(live).find(),
                MARK.matcher(commented(document)).find(),
                insecure);
    }

    private static Optional<String> siteId(List<String> asked, List<String> queued) {
        Stream<String> sent =
                asked.stream().map(SITE_ID::matcher).filter(Matcher::find).map(found -> found.group(1));
        return Stream.concat(queued.stream().map(String::strip), sent)
                .filter(id -> DIGITS.matcher(id).matches())
                .findFirst();
    }

    /** Scripts and their addresses, comments left out. */
    private static String live(Document document) {
        StringBuilder text = new StringBuilder();
        for (Element script : document.select("script, img[src], noscript")) {
            text.append(script.attr("src")).append('\n');
            text.append(SCRIPT_COMMENT.matcher(script.data()).replaceAll("")).append('\n');
        }
        return text.toString();
    }

    private static String commented(Document document) {
        StringBuilder text = new StringBuilder();
        document.forEachNode(node -> {
            if (node instanceof Comment comment) {
                text.append(comment.getData()).append('\n');
            }
        });
        for (Element script : document.select("script")) {
            SCRIPT_COMMENT.matcher(script.data()).results().forEach(found -> text.append(found.group())
                    .append('\n'));
        }
        return text.toString();
    }
}
