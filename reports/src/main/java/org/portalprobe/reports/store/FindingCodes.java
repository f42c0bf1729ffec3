package org.portalprobe.reports.store;

import java.util.ArrayList;
import java.util.List;

/**
 * The findings of one observation as numbers: two apiece, its words and its page. Not a list of objects: a portal's month has tens of
 * thousands of findings, which as objects cost more than their rows.
 */
final class FindingCodes {

    /** In place of a page: the observation's own subject. */
    static final long OWN_PAGE = 0;

    private final long[] numbers;

    private FindingCodes(long[] numbers) {
        this.numbers = numbers;
    }

    static byte[] write(List<Long> words, List<Long> pages) {
        var numbers = new ArrayList<Long>(2 * words.size());
        for (int at = 0; at < words.size(); at++) {
            numbers.add(words.get(at));
            numbers.add(pages.get(at));
        }
        return Varints.write(numbers);
    }

    /** @param own what {@link #OWN_PAGE} stands for: the number of the observation's subject */
    static FindingCodes read(byte[] bytes, long own) {
        long[] numbers = Varints.read(bytes);
        if (numbers.length % 2 != 0) {
            throw new IllegalArgumentException("a list of findings is cut off");
        }
        for (int page = 1; page < numbers.length; page += 2) {
            if (numbers[page] == OWN_PAGE) {
                numbers[page] = own;
            }
        }
        return new FindingCodes(numbers);
    }

    int count() {
        return numbers.length / 2;
    }

    long words(int finding) {
        return numbers[2 * finding];
    }

    long page(int finding) {
        return numbers[2 * finding + 1];
    }
}
