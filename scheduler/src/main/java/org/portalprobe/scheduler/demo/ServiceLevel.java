package org.portalprobe.scheduler.demo;

import java.util.List;

/** How far a procedure can be done online, in the words of the decree on online public services. */
enum ServiceLevel {
    FULL("Toàn trình", "level-full"),
    PART("Một phần", "level-part"),
    INFO("Cung cấp thông tin", "level-info");

    private final String label;
    private final String style;

    ServiceLevel(String label, String style) {
        this.label = label;
        this.style = style;
    }

    String label() {
        return label;
    }

    String badge() {
        return "<span class=\"level " + style + "\">" + label + "</span>";
    }

    boolean online() {
        return this != INFO;
    }

    List<String> ways() {
        String counter = "Trực tiếp: tại bộ phận một cửa nơi thuận tiện trong tỉnh.";
        String post = "Bưu chính: gửi hồ sơ và nhận kết quả qua dịch vụ bưu chính công ích.";
        return switch (this) {
            case FULL -> List.of("Trực tuyến toàn trình: nộp, bổ sung và nhận kết quả trên cổng.", counter, post);
            case PART ->
                List.of("Trực tuyến một phần: nộp hồ sơ trên cổng, đến một lần để ký và nhận kết quả.", counter, post);
            case INFO -> List.of(counter, post);
        };
    }
}
