package org.portalprobe.scheduler.demo;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** Dossiers of one agency in one month up to a day: invented, but the same on every call and consistent. */
record Figures(String agency, int received, int onTime, int late, int open) {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    static Figures of(String province, String agency, YearMonth month, LocalDate until) {
        int whole = 300 + Math.floorMod((province + agency + month).hashCode() * 7919L, 700);
        boolean current = YearMonth.from(until).equals(month);
        int received = current ? Math.max(1, whole * until.getDayOfMonth() / month.lengthOfMonth()) : whole;
        int open = received / (current ? 5 : 40);
        int late = (received - open) / 60;
        return new Figures(agency, received, received - open - late, late, open);
    }

    static Figures sum(List<Figures> parts) {
        return new Figures(
                "Tổng cộng",
                parts.stream().mapToInt(Figures::received).sum(),
                parts.stream().mapToInt(Figures::onTime).sum(),
                parts.stream().mapToInt(Figures::late).sum(),
                parts.stream().mapToInt(Figures::open).sum());
    }

    /** Of the dossiers that were settled. */
    String onTimeShare() {
        NumberFormat percent = NumberFormat.getPercentInstance(VIETNAMESE);
        percent.setMinimumFractionDigits(1);
        return percent.format(onTime / (double) Math.max(1, onTime + late));
    }

    static String number(int value) {
        return NumberFormat.getIntegerInstance(VIETNAMESE).format(value);
    }
}
