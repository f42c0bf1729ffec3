package org.portalprobe.reports.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.portalprobe.reports.html.LetterView;
import org.portalprobe.reports.words.Words;

/**
 * A drawn trend: the band of the total's range night by night, the line of what is known, and months with their 90 % intervals.
 *
 * @param band points of a polygon in a box of {@link #WIDTH} by {@link #HEIGHT}; empty with fewer than two nights
 * @param line of known points
 * @param spoken what it shows, in a sentence
 */
public record TrendView(
        String band, String line, List<Grid> grid, String first, String last, String spoken, List<Month> months) {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 200;

    /** @param y of a line of the grid */
    public record Grid(String label, String y) {}

    /** @param interval from the lowest to the highest total that is likely */
    public record Month(String period, String known, String range, String interval, String letter, String measured) {}

    static TrendView of(Dossier dossier, Words words) {
        List<TrendPoint> nights = dossier.nights();
        List<Grid> grid = new ArrayList<>();
        for (int points = 0; points <= 100; points += 25) {
            grid.add(new Grid(String.valueOf(points), number(y(points, 100))));
        }
        boolean drawn = nights.size() > 1;
        return new TrendView(
                drawn ? band(nights) : "",
                drawn ? line(nights) : "",
                grid,
                drawn ? words.day(nights.getFirst().day()) : "",
                drawn ? words.day(nights.getLast().day()) : "",
                drawn ? spoken(nights, words) : "",
                dossier.months().stream().map(month -> month(month, words)).toList());
    }

    private static String spoken(List<TrendPoint> nights, Words words) {
        TrendPoint from = nights.getFirst();
        TrendPoint to = nights.getLast();
        return words.text(
                "site.trend.spoken",
                nights.size(),
                words.day(from.day()),
                words.points(from.known()),
                words.points(from.known().plus(from.unknown())),
                words.day(to.day()),
                words.points(to.known()),
                words.points(to.known().plus(to.unknown())));
    }

    private static Month month(MonthPoint month, Words words) {
        return new Month(
                month.period(),
                words.points(month.card().known()),
                words.points(month.card().known()) + "–"
                        + words.points(month.card().known().plus(month.card().unknown())) + "/"
                        + words.points(month.card().applicable()),
                words.points(month.low()) + "–" + words.points(month.high()),
                LetterView.of(month.card(), words).big(),
                words.points(month.card().measuredKnown()) + "/"
                        + words.points(month.card().measuredMax()));
    }

    private static String band(List<TrendPoint> nights) {
        var points = new StringBuilder();
        for (TrendPoint night : nights) {
            point(points, nights, night, night.known().plus(night.unknown()).quarters());
        }
        for (TrendPoint night : nights.reversed()) {
            point(points, nights, night, night.known().quarters());
        }
        return points.toString().strip();
    }

    private static String line(List<TrendPoint> nights) {
        var points = new StringBuilder();
        nights.forEach(night -> point(points, nights, night, night.known().quarters()));
        return points.toString().strip();
    }

    private static void point(StringBuilder points, List<TrendPoint> nights, TrendPoint night, int quarters) {
        long days = Math.max(
                1, nights.getLast().day().toEpochDay() - nights.getFirst().day().toEpochDay());
        double x = (double) (night.day().toEpochDay() - nights.getFirst().day().toEpochDay()) * WIDTH / days;
        int whole = Math.max(1, night.applicable().quarters());
        points.append(' ').append(number(x)).append(',').append(number(y(quarters, whole)));
    }

    private static double y(double part, double whole) {
        return HEIGHT - part * HEIGHT / whole;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
