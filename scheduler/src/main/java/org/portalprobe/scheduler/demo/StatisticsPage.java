package org.portalprobe.scheduler.demo;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portalprobe.config.VietnamTime;

/** The public figures of one month, as old as the portal lets them grow. */
record StatisticsPage(String province, List<String> agencies, InstantSource clock, Period age) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    private static final Template ROW = new Template("""
            <tr><th scope="row">{{agency}}</th><td class="number">{{received}}</td><td class="number">{{onTime}}</td>\
            <td class="number">{{late}}</td><td class="number">{{open}}</td></tr>""");

    private static final Template BAR = new Template("""
            <li><span>{{month}}</span><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">\
            <rect width="{{width}}" height="10"/></svg><strong>{{received}}</strong></li>""");

    Page page() {
        Map<String, String> words = new HashMap<>(words());
        List<Figures> parts = figures(YearMonth.from(asOf()));
        words.put("crumbs", PortalPages.crumbs("Thống kê"));
        words.put("asOf", DAY.format(asOf()));
        words.put(
                "rows",
                Stream.concat(parts.stream(), Stream.of(Figures.sum(parts)))
                        .map(one -> ROW.fill(words(one)))
                        .collect(Collectors.joining()));
        words.put("bars", bars());
        return Page.of("Thống kê", Template.resource("statistics.html").fill(words));
    }

    /** The totals of the month, for the home page. */
    Map<String, String> words() {
        YearMonth month = YearMonth.from(asOf());
        Map<String, String> words = new HashMap<>(words(Figures.sum(figures(month))));
        words.put("month", "tháng " + MONTH.format(month));
        return words;
    }

    private LocalDate asOf() {
        return LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE).minus(age);
    }

    private List<Figures> figures(YearMonth month) {
        return agencies.stream()
                .map(agency -> Figures.of(province, agency, month, asOf()))
                .toList();
    }

    private String bars() {
        List<YearMonth> months = IntStream.rangeClosed(0, 5)
                .mapToObj(back -> YearMonth.from(asOf()).minusMonths(5L - back))
                .toList();
        int most = months.stream()
                .mapToInt(month -> Figures.sum(figures(month)).received())
                .max()
                .orElse(1);
        return months.stream().map(month -> bar(month, most)).collect(Collectors.joining());
    }

    private String bar(YearMonth month, int most) {
        int received = Figures.sum(figures(month)).received();
        return BAR.fill(Map.of(
                "month", MONTH.format(month),
                "width", Integer.toString(100 * received / most),
                "received", Figures.number(received)));
    }

    private static Map<String, String> words(Figures figures) {
        return Map.of(
                "agency", figures.agency(),
                "received", Figures.number(figures.received()),
                "onTime", Figures.number(figures.onTime()),
                "late", Figures.number(figures.late()),
                "open", Figures.number(figures.open()),
                "share", figures.onTimeShare());
    }
}
