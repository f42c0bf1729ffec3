package org.portalprobe.scheduler.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Header, menu, footer and tracking code, the same round every page. */
final class PageLayout {

    private static final Map<String, String> MENU = menu();

    private final Template layout = Template.resource("layout.html");
    private final Map<String, String> words;
    private final String tracking;

    PageLayout(Province province) {
        this.words = province.words();
        this.tracking = trackingCode(province);
    }

    String wrap(String path, Page page) {
        Map<String, String> all = new HashMap<>(words);
        all.put("title", page.title());
        all.put("menu", menuAt(path));
        all.put("emc", tracking);
        all.put("body", page.body());
        return layout.fill(all);
    }

    /** The embed code of the national monitoring system (EMC), inline as its operator hands it out. */
    static String trackingCode(Province province) {
        return Template.resource("emc.js").fill(Map.of("siteId", province.emcSiteId()));
    }

    /** Lets a content security policy admit the inline code (CSP Level 3 section 2.3.1). */
    static String trackingHash(Province province) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(trackingCode(province).getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String menuAt(String path) {
        return MENU.entrySet().stream()
                .map(entry -> "<li><a href=\"%s\"%s>%s</a></li>"
                        .formatted(
                                entry.getKey(),
                                entry.getKey().equals(path) ? " aria-current=\"page\"" : "",
                                entry.getValue()))
                .collect(Collectors.joining());
    }

    private static Map<String, String> menu() {
        Map<String, String> menu = new LinkedHashMap<>();
        menu.put("/", "Trang chủ");
        menu.put("/thu-tuc", "Thủ tục hành chính");
        menu.put("/tra-cuu-ho-so", "Tra cứu hồ sơ");
        menu.put("/thong-ke", "Thống kê");
        menu.put("/phan-anh-kien-nghi", "Phản ánh, kiến nghị");
        menu.put("/danh-gia", "Đánh giá");
        menu.put("/huong-dan", "Hướng dẫn");
        return menu;
    }
}
