package org.portalprobe.config.exchange;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of a registry's table; a heading is the Vietnamese label, the key, or both as the template writes them. */
enum Column {
    ID("id", "Mã cổng"),
    NAME("name", "Tên cổng"),
    ENGLISH("name-en", "Tên tiếng Anh"),
    ORGANISATION("organisation", "Cơ quan chủ quản"),
    CODE("organisation-code", "Mã cơ quan"),
    KIND("kind", "Loại"),
    URL("url", "Địa chỉ"),
    SCORED("scored", "Được chấm điểm"),
    STATUS("status", "Trạng thái"),
    SINCE("status-since", "Trạng thái từ ngày"),
    SEARCH("search-page", "Trang tra cứu"),
    DETAIL("detail-page", "Trang chi tiết thủ tục"),
    HOSTS("hosts", "Máy chủ khác"),
    SUB_SITES("sub-sites", "Trang con"),
    EMC("emc-site", "Mã EMC"),
    CONSENT("probing-consent", "Văn bản đồng ý đo"),
    CONSENT_SINCE("probing-consent-since", "Đồng ý đo từ ngày"),
    TRACKERS("trackers-consent", "Văn bản đồng ý gửi số liệu truy cập"),
    TRACKERS_SINCE("trackers-consent-since", "Đồng ý gửi số liệu từ ngày"),
    CONTACT("contact", "Đầu mối"),
    CONTACT_ADDRESS("contact-address", "Liên hệ đầu mối"),
    SOURCE("source", "Nguồn");

    private final String key;
    private final String label;

    Column(String key, String label) {
        this.key = key;
        this.label = label;
    }

    String key() {
        return key;
    }

    String heading() {
        return label + " (" + key + ")";
    }

    static Optional<Column> of(String heading) {
        String plain = plain(heading);
        return Arrays.stream(values())
                .filter(column -> plain.equals(column.key)
                        || plain.equals(plain(column.label))
                        || plain.equals(plain(column.heading())))
                .findFirst();
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
