package org.portalprobe.config.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.portalprobe.config.PortalKind;
import org.portalprobe.config.PortalStatus;
import org.portalprobe.config.yaml.Spelling;
import org.portalprobe.config.yaml.Unfit;

/** The words that may stand in a column of few values, Vietnamese and as in YAML. */
final class Choices<T> {

    static final Choices<PortalKind> KINDS = new Choices<PortalKind>(PortalKind.values())
            .also(PortalKind.INFORMATION_PORTAL, "cổng thông tin điện tử", "cổng ttđt", "trang thông tin điện tử")
            .also(PortalKind.SERVICE_PORTAL, "cổng dịch vụ công", "cổng dvc")
            .also(
                    PortalKind.ONE_STOP_SYSTEM,
                    "hệ thống một cửa điện tử",
                    "một cửa điện tử",
                    "một cửa",
                    "htttgqtthc",
                    "hệ thống thông tin giải quyết thủ tục hành chính")
            .also(PortalKind.NATIONAL_PORTAL, "cổng dịch vụ công quốc gia", "cổng quốc gia")
            .also(PortalKind.SHARED_MINISTRY_SYSTEM, "hệ thống tập trung của bộ", "hệ thống dùng chung của bộ")
            .also(PortalKind.OTHER_PLATFORM, "nền tảng khác", "khác");

    static final Choices<PortalStatus> STATUSES = new Choices<PortalStatus>(PortalStatus.values())
            .also(PortalStatus.ACTIVE, "hoạt động", "đang hoạt động")
            .also(PortalStatus.REDIRECTS_TO_NATIONAL_PORTAL, "chuyển hướng", "chuyển sang cổng quốc gia")
            .also(PortalStatus.LOOKUP_ONLY, "chỉ tra cứu")
            .also(PortalStatus.RETIRED, "ngừng", "ngừng hoạt động", "đã ngừng");

    static final Choices<Boolean> FLAGS = new Choices<Boolean>()
            .also(true, "có", "x", "yes", "true", "1", "đúng")
            .also(false, "không", "no", "false", "0", "sai");

    private final Map<String, T> words = new LinkedHashMap<>();

    private Choices() {}

    private <E extends Enum<E>> Choices(E[] constants) {
        for (E constant : constants) {
            @SuppressWarnings("unchecked") // E is T by the only callers, above
            T value = (T) constant;
            words.put(word(constant), value);
        }
    }

    private Choices<T> also(T value, String... other) {
        List.of(other).forEach(word -> words.put(Column.plain(word), value));
        return this;
    }

    T of(String text) throws Unfit {
        T value = words.get(Column.plain(text));
        if (value == null) {
            String meant = Spelling.nearest(Column.plain(text), words.keySet())
                    .map(word -> "did you mean " + word + "? ")
                    .orElse("");
            throw new Unfit("is not known here", meant + "Known: " + String.join(", ", words.keySet()));
        }
        return value;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
