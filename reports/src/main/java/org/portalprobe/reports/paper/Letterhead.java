package org.portalprobe.reports.paper;

import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.Words;

/**
 * What an office puts over and under its reports; what it leaves open stays a dotted line to write on.
 *
 * @param issuer whose report it is
 * @param number of the report
 * @param circulation who may read it
 */
public record Letterhead(String issuer, String number, String circulation) {

    private static final int LONGEST = 160;

    public Letterhead {
        issuer = ForeignText.line(issuer, LONGEST);
        number = ForeignText.line(number, LONGEST);
        circulation = ForeignText.line(circulation, LONGEST);
    }

    public static Letterhead open(Words words) {
        return new Letterhead(
                words.text("weekly.issuer"), words.text("weekly.number"), words.text("weekly.circulation"));
    }
}
